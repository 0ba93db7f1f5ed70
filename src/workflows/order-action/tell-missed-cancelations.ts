import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { actOnOrder, type FailedActions, type NamedOrder } from "./act-on-order"
import { CANCEL_KEY } from "./push-cancel"
import { STILL_HERE, tellStoreCancelation } from "./tell-store-cancelation"

const PAGE = 100
const FIELDS = ["id", "mirakl_order_id", "instance_id", "order_id"]

/** (OR29) As `tellMissedCancelations`, for all orders of an instance that a cancelation could concern. */
export async function tellAllMissedCancelations(
  container: MedusaContainer,
  service: MiraklModuleService,
  instanceId: string
): Promise<FailedActions> {
  const failed: FailedActions = []
  let after = ""
  for (;;) {
    const page = await service.listMiraklOrders(
      {
        id: { $gt: after },
        instance_id: instanceId,
        status: "imported",
        mirakl_state: STILL_HERE,
      },
      { select: FIELDS, order: { id: "ASC" }, take: PAGE }
    )
    const last = page.at(-1)
    if (!last) {
      return failed
    }
    failed.push(...(await tellMissedCancelations(container, service, page)))
    after = last.id
  }
}

/**
 * (OR29) Tells Mirakl of orders that the store has cancelled, or deleted, and of
 * which no event told: it was lost with its process, or there is none. That
 * Mirakl has refused a person before is not to have told it. An order for which
 * it fails stops no other.
 */
export async function tellMissedCancelations(
  container: MedusaContainer,
  service: MiraklModuleService,
  bindings: (NamedOrder & { order_id: string | null })[]
): Promise<FailedActions> {
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders(
      { id: bindings.flatMap(({ order_id }) => order_id ?? []) },
      { select: ["id", "status"], take: bindings.length }
    )
  const live = new Set(
    orders.flatMap(({ id, status }) => (status === "canceled" ? [] : [id]))
  )
  // Also those of which nothing is left: a draft can be deleted.
  const canceled = bindings.filter(
    ({ order_id }) => order_id && !live.has(order_id)
  )
  if (!canceled.length) {
    return []
  }
  const told = await service.listMiraklOrderActions(
    {
      binding_id: canceled.map(({ id }) => id),
      key: CANCEL_KEY,
      $or: [{ source: "store" }, { status: "pushed" }],
    },
    { select: ["id", "binding_id"], take: null }
  )
  const toldIds = new Set(told.map(({ binding_id }) => binding_id))
  const failed: FailedActions = []
  for (const binding of canceled) {
    const { id, order_id } = binding
    if (order_id && !toldIds.has(id)) {
      const failures = await actOnOrder(container, binding, () =>
        tellStoreCancelation(container, order_id)
      )
      failed.push(...failures)
    }
  }
  return failed
}
