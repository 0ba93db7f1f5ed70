import { setTimeout as sleep } from "node:timers/promises"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { lockTimeout } from "../../../mapping/operation/is-lock-timeout"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { OrderLease } from "../../../modules/mirakl/stores/order-lease-store"

// Longer than what a dead process held takes to lapse.
const PATIENCE_MS = 90_000
const LOOK_MS = 300

/**
 * Waits until no other run works at an instance's orders. Nothing but the
 * database is needed for it: Medusa's own lock in PostgreSQL would outlive a
 * process that dies.
 *
 * Compensated: the orders are given back.
 */
export const leaseMiraklOrdersStep = createStep(
  "lease-mirakl-orders",
  async ({ instance_id }: { instance_id: string }, { container }) => {
    const { leases } =
      container.resolve<MiraklModuleService>(MIRAKL_MODULE).orders
    const until = performance.now() + PATIENCE_MS
    let lease = await leases.take(instance_id)
    while (!lease) {
      if (performance.now() > until) {
        throw lockTimeout(`the orders of ${instance_id}`)
      }
      await sleep(LOOK_MS)
      lease = await leases.take(instance_id)
    }
    return new StepResponse(lease, lease)
  },
  async (lease, { container }) => {
    if (lease) {
      await container
        .resolve<MiraklModuleService>(MIRAKL_MODULE)
        .orders.leases.giveBack(lease)
    }
  }
)

/** Lets the next run work at the orders. Not compensated: it takes them anew. */
export const giveMiraklOrdersBackStep = createStep(
  "give-mirakl-orders-back",
  async (lease: OrderLease, { container }) => {
    await container
      .resolve<MiraklModuleService>(MIRAKL_MODULE)
      .orders.leases.giveBack(lease)
    return new StepResponse(undefined)
  }
)
