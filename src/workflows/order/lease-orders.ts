import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { lockTimeout } from "../../mapping/operation/is-lock-timeout"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { TakenOrders } from "../../modules/mirakl/stores/order-lease-store"

// Longer than what a dead process held takes to lapse.
const PATIENCE_MS = 90_000
const LOOK_MS = 300

/**
 * Waits until no other run works at an instance's orders. Nothing but the
 * database is needed for it: Medusa's own lock in PostgreSQL would outlive a
 * process that dies.
 */
export async function leaseOrders(
  container: MedusaContainer,
  instanceId: string
): Promise<TakenOrders> {
  const { leases } =
    container.resolve<MiraklModuleService>(MIRAKL_MODULE).orders
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const taken = await leases.take(instanceId)
    if (taken) {
      return taken
    }
    if (performance.now() > until) {
      throw lockTimeout(`the orders of ${instanceId}`)
    }
    await sleep(LOOK_MS)
  }
}

/** Does work at an instance's orders while no other run works at them. */
export async function withLeasedOrders<Result>(
  container: MedusaContainer,
  instanceId: string,
  work: () => Promise<Result>
): Promise<Result> {
  const { lease } = await leaseOrders(container, instanceId)
  try {
    return await work()
  } finally {
    await container
      .resolve<MiraklModuleService>(MIRAKL_MODULE)
      .orders.leases.giveBack(lease)
  }
}
