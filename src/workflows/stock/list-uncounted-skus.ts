import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { shopKeyOf } from "../order/order-instance"

/** Mirakl sold something, and nobody can tell what: any quantity could put it back on sale. */
class OrderUnknown extends MedusaError {
  readonly remedy =
    "Handle the order in the back office of the marketplace, then ignore its line in the import of orders."
  readonly retryable = false

  constructor(order: string) {
    super(
      MedusaError.Types.UNEXPECTED_STATE,
      `No stock was sent, because it can't be read what order ${order} sold.`,
      "UNREADABLE_ORDER"
    )
  }
}

/** SKUs of which Mirakl has sold units that nothing in the store holds, with the order. */
export type UncountedSkus = Map<string, string>

/** @throws {OrderUnknown} for an order of which nobody can tell what it sold */
export async function listUncountedSkus(
  container: MedusaContainer,
  instanceId: string
): Promise<UncountedSkus> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await service.retrieveMiraklInstance(instanceId)
  const uncounted: UncountedSkus = new Map()
  const orders = await service.orders.held.uncounted(
    instanceId,
    shopKeyOf(instance)
  )
  for (const { order, skus } of orders) {
    if (skus === null) {
      throw new OrderUnknown(order)
    }
    skus.forEach((sku) => uncounted.set(sku, order))
  }
  for (const { order, sku } of await listUnheld(container, instanceId)) {
    uncounted.set(sku, order)
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
