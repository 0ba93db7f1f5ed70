import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { exportOrderShipments } from "./export-order-shipments"
import { findBoundOrder } from "./list-bound-orders"
import { listOrdersToTell } from "./list-orders-to-tell"
import { recordShipmentEvents } from "./record-shipment-events"
import { openShipmentExport } from "./shipment-export"
import type { ShipmentOutcome } from "./shipment-outcome"

/**
 * Tells Mirakl about a shipped fulfillment, and about others of its order that
 * still wait.
 *
 * @returns nothing for an order that did not come from Mirakl, and while its
 * instance is not connected
 * @throws {MiraklAuthError} when the key is refused
 */
export async function exportNewShipment(
  container: MedusaContainer,
  fulfillmentId: string
): Promise<ShipmentOutcome[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const orderId = await findOrderId(container, fulfillmentId)
  const binding = orderId && (await findBoundOrder(service, orderId))
  const [order] = binding ? await listOrdersToTell(container, [binding]) : []
  if (!order) {
    return []
  }
  const instance = await service.retrieveMiraklInstance(
    order.binding.instance_id
  )
  if (instance.status !== "connected") {
    return []
  }
  const outcomes = await exportOrderShipments(
    await openShipmentExport(container, instance),
    order
  )
  await recordShipmentEvents(container, instance.id, outcomes)
  return outcomes
}

async function findOrderId(
  container: MedusaContainer,
  fulfillmentId: string
): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "fulfillment",
    fields: ["order.id"],
    filters: { id: fulfillmentId },
  })
  const [fulfillment]: { order?: { id: string } | null }[] = data
  return fulfillment?.order?.id
}
