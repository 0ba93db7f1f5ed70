import type { ShipmentOutcome } from "./shipment-outcome"

/** The result of an export of shipments: fulfillments by what came of them. */
export type ShipmentCounts = {
  pushed: number
  /** Mirakl had them; nothing was sent. */
  already: number
  held: number
  failed: number
  /** For the rest of their order, or for another run that is sending them. */
  waiting: number
  /** Only in a dry run: they would be pushed. */
  planned?: number
}

/** Nothing has come of anything yet. */
export function createShipmentCounts(): ShipmentCounts {
  return { pushed: 0, already: 0, held: 0, failed: 0, waiting: 0 }
}

/** Adds outcomes to counts. */
export function countShipments(
  counts: ShipmentCounts,
  outcomes: ShipmentOutcome[]
): ShipmentCounts {
  const sum = { ...counts }
  for (const outcome of outcomes) {
    const key = toCount(outcome)
    sum[key] = (sum[key] ?? 0) + 1
  }
  return sum
}

function toCount(outcome: ShipmentOutcome): keyof ShipmentCounts {
  switch (outcome.kind) {
    case "busy":
      return "waiting"
    case "held":
      return outcome.reason === "ORDER_PARTLY_SHIPPED" ? "waiting" : "held"
    default:
      return outcome.kind
  }
}
