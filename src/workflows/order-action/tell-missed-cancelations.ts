import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { CANCEL_KEY } from "./push-cancel"
import { STILL_HERE, tellStoreCancelation } from "./tell-store-cancelation"

const PAGE = 100

/** (OR29) As `tellMissedCancelations`, for all orders of an instance that a cancelation could concern. */
export async function tellAllMissedCancelations(
  container: MedusaContainer,
  service: MiraklModuleService,
  instanceId: string
): Promise<void> {
  let after = ""
  for (;;) {
    const page = await service.listMiraklOrders(
      {
        id: { $gt: after },
        instance_id: instanceId,
        status: "imported",
        mirakl_state: STILL_HERE,
      },
      { select: ["id", "order_id"], order: { id: "ASC" }, take: PAGE }
    )
    const last = page.at(-1)
    if (!last) {
      return
    }
    await tellMissedCancelations(container, service, page)
    after = last.id
  }
}

/**
 * (OR29) Tells Mirakl of orders that the store has cancelled and whose event was
 * lost with its process. That Mirakl has refused a person before is not to have
 * told it.
 */
export async function tellMissedCancelations(
  container: MedusaContainer,
  service: MiraklModuleService,
  bindings: { id: string; order_id: string | null }[]
): Promise<void> {
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders(
      { id: bindings.flatMap(({ order_id }) => order_id ?? []) },
      { select: ["id", "status"], take: bindings.length }
    )
  const canceled = orders.filter(({ status }) => status === "canceled")
  if (!canceled.length) {
    return
  }
  const told = await service.listMiraklOrderActions(
    {
      binding_id: bindings.map(({ id }) => id),
      key: CANCEL_KEY,
      $or: [{ source: "store" }, { status: "pushed" }],
    },
    { select: ["id", "binding_id"], take: null }
  )
  const toldIds = new Set(told.map(({ binding_id }) => binding_id))
  const orderIds = new Set(canceled.map(({ id }) => id))
  for (const { id, order_id } of bindings) {
    if (order_id && orderIds.has(order_id) && !toldIds.has(id)) {
      await tellStoreCancelation(container, order_id)
    }
  }
}
