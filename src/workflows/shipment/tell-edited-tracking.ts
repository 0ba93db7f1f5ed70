import type { MedusaContainer } from "@medusajs/framework/types"
import { decideEditedTracking } from "../../mapping/shipment/decide-edited-tracking"
import { decideTracking } from "../../mapping/shipment/decide-tracking"
import { decideWholeTracking } from "../../mapping/shipment/decide-whole-tracking"
import type { ShipmentTracking } from "../../mapping/shipment/shipment-facts"
import { toOrderTracking } from "../../mapping/shipment/to-order-tracking"
import { MiraklError } from "../../mirakl-api"
import { listFulfillments } from "./list-fulfillments"
import type { ToldShipment } from "./list-told-shipments"
import type { ShipmentExport } from "./shipment-export"
import { toClaimRequest } from "./to-claim-request"

type EditedShipment = { shipment: ToldShipment; tracking: ShipmentTracking }

/**
 * (ST23; OR23) Tells Mirakl the tracking of parcels that was edited since they
 * were told. Sending it again writes what is there: it needs no fence. What
 * goes wrong is found again by the next run.
 *
 * @returns how many were told
 */
export async function tellEditedTracking(
  container: MedusaContainer,
  shipmentExport: ShipmentExport,
  page: ToldShipment[]
): Promise<number> {
  const { service, client, isDryRun } = shipmentExport
  const edited = await listEdited(container, shipmentExport, page)
  if (!edited.length || isDryRun) {
    return 0
  }
  const told: EditedShipment[] = []
  for (const alike of groupByTarget(edited)) {
    try {
      if (await tell(client, alike[0])) {
        told.push(...alike)
      }
    } catch (error) {
      if (!(error instanceof MiraklError)) {
        throw error
      }
    }
  }
  await service.updateMiraklShipments(
    told.map(({ shipment, tracking }) => ({
      ...toClaimRequest(shipment.fulfillment_id, tracking),
      id: shipment.id,
    }))
  )
  return told.length
}

async function listEdited(
  container: MedusaContainer,
  { settings }: ShipmentExport,
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
    const tracking = decideEditedTracking(shipment, decision)
    return tracking ? [{ shipment, tracking }] : []
  })
}

type Alike = [EditedShipment, ...EditedShipment[]]

// By what Mirakl has one tracking of: a shipment, or the order as a whole.
function groupByTarget(edited: EditedShipment[]): Alike[] {
  const groups = new Map<string, Alike>()
  for (const one of edited) {
    const { mirakl_shipment_id, binding } = one.shipment
    const key = mirakl_shipment_id ?? binding.id
    const alike = groups.get(key)
    if (alike) {
      alike.push(one)
    } else {
      groups.set(key, [one])
    }
  }
  return [...groups.values()]
}

async function tell(
  client: ShipmentExport["client"],
  { shipment, tracking }: EditedShipment
): Promise<boolean> {
  if (shipment.mirakl_shipment_id === null) {
    await client.orders.pushTracking(
      shipment.binding.mirakl_order_id,
      toOrderTracking(tracking)
    )
    return true
  }
  const { errors } = await client.shipments.pushTracking([
    { id: shipment.mirakl_shipment_id, tracking },
  ])
  return errors.length === 0
}
