import type { MedusaContainer } from "@medusajs/framework/types"
import {
  decideEditedTracking,
  type EditedTracking,
} from "../../mapping/shipment/decide-edited-tracking"
import { decideTracking } from "../../mapping/shipment/decide-tracking"
import { decideWholeTracking } from "../../mapping/shipment/decide-whole-tracking"
import { listFulfillments } from "./list-fulfillments"
import type { ToldShipment } from "./list-told-shipments"
import type { ShipmentExport } from "./shipment-export"

/** A parcel whose tracking was edited since Mirakl was told of it. */
export type EditedShipment = { shipment: ToldShipment; edit: EditedTracking }

/** Of parcels that Mirakl knows, those whose tracking was edited since. */
export async function listEditedShipments(
  container: MedusaContainer,
  { settings }: Pick<ShipmentExport, "settings">,
  page: ToldShipment[]
): Promise<EditedShipment[]> {
  const orderIds = page.flatMap(({ binding }) => binding.order_id ?? [])
  const byOrder = await listFulfillments(container, [...new Set(orderIds)])
  return page.flatMap((shipment) => {
    const parcels = (byOrder.get(shipment.binding.order_id ?? "") ?? []).filter(
      ({ canceled_at }) => !canceled_at
    )
    const parcel = parcels.find(({ id }) => id === shipment.fulfillment_id)
    if (!parcel) {
      return []
    }
    // An order that is shipped as a whole is followed by one of its parcels.
    const decision =
      shipment.mirakl_shipment_id === null
        ? decideWholeTracking(parcels, settings)
        : decideTracking(parcel, settings, false)
    const edit = decideEditedTracking(shipment, decision)
    return edit ? [{ shipment, edit }] : []
  })
}
