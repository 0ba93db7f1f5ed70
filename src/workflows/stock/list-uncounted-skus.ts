import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { shopKeyOf } from "../order/order-instance"
import { UncountedSkus } from "./uncounted-skus"

/** Reads which SKUs these are, from the orders that could not be read, stored or held. */
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
  return uncounted
}

// Reservations are noted before they are made.
async function listUnheld(container: MedusaContainer, instanceId: string) {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const lines = await service.orders.held.unheldLines(instanceId)
  if (!lines.length) {
    return []
  }
  const ids = lines.flatMap(({ reservation_ids }) => reservation_ids)
  const reservations = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ id: ids }, { select: ["id"], take: ids.length })
  const made = new Set(reservations.map(({ id }) => id))
  return lines.filter(
    ({ reservation_ids }) =>
      !reservation_ids.length || reservation_ids.some((id) => !made.has(id))
  )
}
