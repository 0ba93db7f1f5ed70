import type { MedusaContainer } from "@medusajs/framework/types"
import {
  listEditedShipments,
  type EditedShipment,
} from "./list-edited-shipments"
import type { ToldShipment } from "./list-told-shipments"
import { pushEditedTracking, type EditedParcel } from "./push-edited-tracking"
import type { ShipmentExport } from "./shipment-export"
import type { ShipmentEnding, ShipmentOutcome } from "./shipment-outcome"
import { toClaimRequest } from "./to-claim-request"

/**
 * (ST23; OR23) Tells Mirakl the tracking of parcels that was edited since they
 * were told. Sending it again writes what is there: it needs no fence. What
 * goes wrong is found again by the next run.
 *
 * @returns what came of those that were edited
 * @throws {MiraklAuthError} when the key is refused
 */
export async function tellEditedTracking(
  container: MedusaContainer,
  shipmentExport: ShipmentExport,
  page: ToldShipment[]
): Promise<ShipmentOutcome[]> {
  const { service, client, isDryRun } = shipmentExport
  const edited = await listEditedShipments(container, shipmentExport, page)
  if (!edited.length || isDryRun) {
    return []
  }
  const outcomes = edited.flatMap(({ shipment, edit }) =>
    edit.kind === "held" ? [toOutcome(shipment, edit)] : []
  )
  for (const alike of groupByTarget(edited)) {
    const ending = await pushEditedTracking(client, alike[0])
    if (ending.kind === "pushed") {
      await service.updateMiraklShipments(
        alike.map(({ shipment, tracking }) => ({
          ...toClaimRequest(shipment.fulfillment_id, tracking),
          id: shipment.id,
        }))
      )
    }
    outcomes.push(...alike.map(({ shipment }) => toOutcome(shipment, ending)))
  }
  return outcomes
}

type Alike = [EditedParcel, ...EditedParcel[]]

// By what Mirakl has one tracking of: a shipment, or the order as a whole.
function groupByTarget(edited: EditedShipment[]): Alike[] {
  const groups = new Map<string, Alike>()
  for (const { shipment, edit } of edited) {
    if (edit.kind === "held") {
      continue
    }
    const one = { shipment, tracking: edit.tracking }
    const key = shipment.mirakl_shipment_id ?? shipment.binding.id
    const alike = groups.get(key)
    if (alike) {
      alike.push(one)
    } else {
      groups.set(key, [one])
    }
  }
  return [...groups.values()]
}

function toOutcome(
  { fulfillment_id, binding }: ToldShipment,
  ending: ShipmentEnding
): ShipmentOutcome {
  return {
    ...ending,
    fulfillment_id,
    binding_id: binding.id,
    mirakl_order_id: binding.mirakl_order_id,
    is_edit: true,
  }
}
