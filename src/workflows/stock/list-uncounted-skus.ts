import type {
  MedusaContainer,
  ReservationItemDTO,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { shopKeyOf } from "../order/order-instance"
import { addSharingSkus } from "./add-sharing-skus"
import { UncountedSkus } from "./uncounted-skus"

/** Reads which SKUs these are: what the orders sold that could not be read, stored or held, and what sells the same units. */
export async function listUncountedSkus(
  container: MedusaContainer,
  instanceId: string
): Promise<UncountedSkus> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await service.retrieveMiraklInstance(instanceId)
  const uncounted = new UncountedSkus()
  const orders = await service.orders.held.uncounted(
    instanceId,
    shopKeyOf(instance)
  )
  for (const { order, skus } of orders) {
    if (skus === null) {
      uncounted.addUnreadable(order)
    }
    skus?.forEach((sku) => uncounted.add(sku, order))
  }
  for (const { order, sku } of await listUnheld(container, instanceId)) {
    uncounted.add(sku, order)
  }
  await addSharingSkus(container, instanceId, uncounted)
  return uncounted
}

// Reservations are noted before they are made, and orders before they reserve.
async function listUnheld(container: MedusaContainer, instanceId: string) {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const lines = await service.orders.held.unheldLines(instanceId)
  const made = await listMade(container, {
    id: lines.flatMap(({ reservation_ids }) => reservation_ids),
  })
  const reserved = await listMade(container, {
    line_item_id: lines.flatMap(({ line_item_id }) => line_item_id ?? []),
  })
  const madeIds = new Set(made.map(({ id }) => id))
  const itemIds = new Set(reserved.map(({ line_item_id }) => line_item_id))
  return lines.filter(
    ({ reservation_ids, line_item_id }) =>
      !(line_item_id && itemIds.has(line_item_id)) &&
      (!reservation_ids.length ||
        reservation_ids.some((id) => !madeIds.has(id)))
  )
}

async function listMade(
  container: MedusaContainer,
  filters: { id: string[] } | { line_item_id: string[] }
): Promise<Pick<ReservationItemDTO, "id" | "line_item_id">[]> {
  return Object.values(filters).some((ids) => ids.length)
    ? container.resolve(Modules.INVENTORY).listReservationItems(filters, {
        select: ["id", "line_item_id"],
        take: null,
      })
    : []
}
