import type { MedusaContainer } from "@medusajs/framework/types"
import { createOrderShipmentWorkflow } from "@medusajs/medusa/core-flows"
import type { FulfillmentState } from "../../../mapping/order-change/order-facts"
import type { ParcelTracking } from "../../../mapping/order-change/parcel-tracking"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { FollowedOrder } from "./followed-order"

/**
 * Ships a fulfillment whose goods left on Mirakl's side. The row that says so
 * comes before the event that would have it told to Mirakl.
 */
export async function shipFulfilled(
  container: MedusaContainer,
  { binding_id, order_id }: FollowedOrder,
  fulfillment: FulfillmentState,
  parcel: { tracking: ParcelTracking; mirakl_shipment_id: string | null }
): Promise<void> {
  const { tracking, mirakl_shipment_id } = parcel
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  await service.orders.changes.recordShippedOnMirakl({
    binding_id,
    fulfillment_id: fulfillment.id,
    mirakl_shipment_id,
    ...tracking,
  })
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id,
      fulfillment_id: fulfillment.id,
      items: fulfillment.items.map(({ line_item_id, quantity }) => ({
        id: line_item_id,
        quantity,
      })),
      labels: tracking.tracking_number
        ? [
            {
              tracking_number: tracking.tracking_number,
              tracking_url: tracking.tracking_url ?? "",
              label_url: "",
            },
          ]
        : [],
      no_notification: true,
    },
  })
}
