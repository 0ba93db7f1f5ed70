import type { WantedShipment } from "./shipment-facts"

/** A shipment as ST11 lists it. */
export type KnownShipment = {
  id: string
  status: string
  shipment_lines?: { order_line_id?: string | null; quantity: number }[] | null
  tracking?: {
    carrier_code?: string | null
    carrier_name?: string | null
    tracking_number?: string | null
  } | null
}

/** What our ledger knows about the fulfillment and its order. */
export type ShipmentTraces = {
  /** Mirakl's id of the shipment, when an answer brought it. */
  shipment_id: string | null
  /** The number in the last attempt. */
  sent_tracking_number: string | null
  /** Shipments that belong to other fulfillments of the order. */
  taken_ids: string[]
}

export type ShipmentPushDecision =
  | { kind: "create" }
  | { kind: "update_tracking"; shipment_id: string; ship: boolean }
  | { kind: "ship"; shipment_id: string }
  | { kind: "done"; shipment_id: string }

/**
 * (ST11) What is left to send of a shipment, seen what Mirakl has. Mirakl
 * keeps no idempotency key: our shipment is known by its lines, quantities and
 * tracking number. One with the same lines and no number is taken for ours as
 * well; one with another number is another parcel.
 */
export function decideShipmentPush(
  existing: KnownShipment[],
  wanted: WantedShipment,
  traces: ShipmentTraces
): ShipmentPushDecision {
  const ours = findOurs(existing, wanted, traces)
  if (!ours) {
    return { kind: "create" }
  }
  const shipment_id = ours.id
  const ship = ours.status === "SHIPPING"
  if (hasOtherTracking(ours, wanted)) {
    return { kind: "update_tracking", shipment_id, ship }
  }
  return { kind: ship ? "ship" : "done", shipment_id }
}

function findOurs(
  existing: KnownShipment[],
  wanted: WantedShipment,
  traces: ShipmentTraces
): KnownShipment | undefined {
  const live = existing.filter(({ status }) => status !== "CANCELED")
  const alike = live.filter(
    (shipment) =>
      !traces.taken_ids.includes(shipment.id) &&
      toLineKey(shipment.shipment_lines ?? []) === toLineKey(wanted.lines)
  )
  const numbered = (number: string | null) =>
    alike.find((shipment) => numberOf(shipment) === number)
  return (
    live.find(({ id }) => id === traces.shipment_id) ??
    numbered(wanted.tracking?.tracking_number ?? null) ??
    numbered(traces.sent_tracking_number) ??
    numbered(null)
  )
}

function hasOtherTracking(
  ours: KnownShipment,
  { tracking }: WantedShipment
): boolean {
  if (!tracking) {
    return false
  }
  const isOtherNumber =
    tracking.tracking_number !== undefined &&
    tracking.tracking_number !== numberOf(ours)
  const isOtherCarrier =
    tracking.carrier_code !== undefined &&
    tracking.carrier_code !== ours.tracking?.carrier_code
  return isOtherNumber || isOtherCarrier
}

function numberOf(shipment: KnownShipment): string | null {
  return shipment.tracking?.tracking_number?.trim() || null
}

/** The same for two lists with the same units per line, in whatever order or split. */
function toLineKey(
  lines: { order_line_id?: string | null; quantity: number }[]
): string {
  const units = new Map<string, number>()
  for (const { order_line_id: id, quantity } of lines) {
    units.set(id ?? "", (units.get(id ?? "") ?? 0) + quantity)
  }
  return JSON.stringify([...units].sort())
}
