import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { OverviewExtras } from "../../modules/mirakl/stores/health-store"
import { checkStore } from "./check-store"
import { loadHealth, rowsOf, type InstanceHealth } from "./load-health"

/** How everything stands: the store, and each instance with its health. */
export async function loadOverview(container: MedusaContainer) {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const now = service.clock.now()
  const healths = await loadHealth(service)
  const instances = healths.map(({ instance }) => instance)
  const extras = await service.health.extras(
    instances.map(({ id }) => id),
    now
  )
  return {
    generated_at: now,
    store: await checkStore(container, instances),
    instances: healths.map((health) => toCard(health, extras)),
  }
}

function toCard(
  { instance, facts, health }: InstanceHealth,
  extras: OverviewExtras
) {
  const { id, name, label, status, platform_name, shop_name } = instance
  const { operations, schedules, orders, listings, queue } = facts
  return {
    ...{ id, name, label, status, platform_name, shop_name },
    auth: {
      is_accepted: status !== "error",
      error_code: instance.error_code,
      error_message: instance.error_message,
      last_tested_at: instance.last_tested_at,
    },
    health,
    operations: operations.map((operation) => ({
      ...operation,
      ...scheduleOf(operation.operation, schedules),
    })),
    schedules,
    orders,
    listings: {
      ...listings,
      linked_percent: listings.live
        ? Math.floor((100 * listings.linked) / listings.live)
        : null,
    },
    unmapped_carriers: facts.unmapped_carriers,
    queue,
    budget: rowsOf(extras.budgets, id),
    sales: rowsOf(extras.sales, id),
  }
}

function scheduleOf(
  operation: string,
  schedules: InstanceHealth["facts"]["schedules"]
) {
  const schedule = schedules.find((it) => it.operation === operation)
  return { next_run_at: schedule?.next_run_at ?? null }
}
