import type { HeldShipment } from "../../mapping/shipment/shipment-facts"
import type { MiraklModuleService } from "../../modules/mirakl/service"

/** Lets fulfillments of one order wait for one reason. */
export async function holdShipments(
  service: MiraklModuleService,
  bindingId: string,
  fulfillmentIds: string[],
  { reason, details }: HeldShipment
): Promise<void> {
  await service.shipments.hold(
    bindingId,
    fulfillmentIds.map((fulfillment_id) => ({
      fulfillment_id,
      held_reason: reason,
      held_details: details,
    }))
  )
}
