import type { ShipmentTracking } from "../../mapping/shipment/shipment-facts"
import type { ShipmentClaimRequest } from "../../modules/mirakl/queries/shipment-ledger"

/** What the ledger keeps of a parcel's way while Mirakl is told. */
export function toClaimRequest(
  fulfillmentId: string,
  tracking: ShipmentTracking | null
): ShipmentClaimRequest {
  return {
    fulfillment_id: fulfillmentId,
    carrier_code: tracking?.carrier_code ?? null,
    carrier_name: tracking?.carrier_name ?? null,
    tracking_number: tracking?.tracking_number ?? null,
    tracking_url: tracking?.tracking_url ?? null,
  }
}
