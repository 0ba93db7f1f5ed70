import type { ShipmentTraces } from "../../mapping/shipment/decide-shipment-push"
import { planParcel, type OrderFacts } from "../../mapping/shipment/plan-parcel"
import type { FulfillmentFacts } from "../../mapping/shipment/shipment-facts"
import { holdShipments } from "./hold-shipments"
import type { BoundOrder } from "./list-bound-orders"
import type { OrderToTell } from "./list-orders-to-tell"
import { pushClaimed } from "./push-claimed"
import { pushParcel } from "./push-parcel"
import type { ShipmentExport } from "./shipment-export"
import type { ShipmentOutcome } from "./shipment-outcome"
import { toClaimRequest } from "./to-claim-request"

/** (ST01) Tells Mirakl about the untold parcels of an order, one by one. */
export async function exportParcels(
  shipmentExport: ShipmentExport,
  { binding, untold }: OrderToTell,
  facts: OrderFacts
): Promise<ShipmentOutcome[]> {
  const outcomes: ShipmentOutcome[] = []
  for (const parcel of untold) {
    const traces = toTraces(binding, parcel, outcomes)
    const outcome = await exportParcel(
      shipmentExport,
      binding,
      parcel,
      facts,
      traces
    )
    outcomes.push(...(outcome ? [outcome] : []))
  }
  return outcomes
}

/** @returns null for a parcel with nothing sold on Mirakl */
async function exportParcel(
  { service, client, settings, isDryRun }: ShipmentExport,
  binding: BoundOrder,
  parcel: FulfillmentFacts,
  facts: OrderFacts,
  traces: ShipmentTraces
): Promise<ShipmentOutcome | null> {
  const ids = {
    fulfillment_id: parcel.id,
    binding_id: binding.id,
    mirakl_order_id: binding.mirakl_order_id,
  }
  const plan = planParcel(parcel, facts, settings)
  if (plan.kind === "none") {
    return null
  }
  if (isDryRun) {
    return plan.kind === "held"
      ? { ...ids, ...plan }
      : { ...ids, kind: "planned", told: plan.wanted }
  }
  if (plan.kind === "held") {
    await holdShipments(service, binding.id, [parcel.id], plan)
    return { ...ids, ...plan }
  }
  const { wanted } = plan
  const ended = await pushClaimed(
    service,
    binding.id,
    [toClaimRequest(parcel.id, wanted.tracking)],
    (is_repeat, signal) =>
      pushParcel(
        client,
        {
          mirakl_order_id: binding.mirakl_order_id,
          wanted,
          traces,
          is_repeat,
        },
        { signal, reference: { type: "mirakl_order", id: binding.id } }
      )
  )
  return ended.kind === "pushed"
    ? {
        ...ids,
        ...ended,
        other_tracking_numbers: wanted.other_tracking_numbers,
      }
    : { ...ids, ...ended }
}

function toTraces(
  { shipments }: BoundOrder,
  parcel: FulfillmentFacts,
  told: ShipmentOutcome[]
): ShipmentTraces {
  const own = shipments.find((row) => row.fulfillment_id === parcel.id)
  const others = [
    ...shipments.filter((row) => row !== own),
    ...told.filter((outcome) => "mirakl_shipment_id" in outcome),
  ]
  return {
    shipment_id: own?.mirakl_shipment_id ?? null,
    sent_tracking_number: own?.tracking_number ?? null,
    taken_ids: others.flatMap(({ mirakl_shipment_id: id }) => (id ? [id] : [])),
  }
}
