import { exportOrderShipments } from "./export-order-shipments"
import type { OrderToTell } from "./list-orders-to-tell"
import type { ShipmentExport } from "./shipment-export"
import type { ShipmentOutcome } from "./shipment-outcome"

// So many orders in a row without a usable answer: Mirakl is down.
const MAX_UNANSWERED = 5

/**
 * Tells Mirakl about a page of orders. One that fails stops no other; a
 * marketplace that is down ends the page, and the rest waits.
 *
 * @param record gets what came of the page, also when it ended early
 * @throws {MiraklError} when the key is refused, or Mirakl is down
 */
export async function exportPage(
  shipmentExport: ShipmentExport,
  orders: OrderToTell[],
  record: (outcomes: ShipmentOutcome[]) => Promise<void>
): Promise<void> {
  const outcomes: ShipmentOutcome[] = []
  let unanswered = 0
  try {
    for (const order of orders) {
      const ofOrder = await exportOrderShipments(shipmentExport, order)
      outcomes.push(...ofOrder)
      const outage = ofOrder.find(isUnanswered)
      unanswered = outage ? unanswered + 1 : 0
      if (outage && unanswered === MAX_UNANSWERED) {
        throw outage.cause
      }
    }
  } finally {
    await record(outcomes)
  }
}

function isUnanswered(
  outcome: ShipmentOutcome
): outcome is Extract<ShipmentOutcome, { kind: "failed" }> {
  return outcome.kind === "failed" && outcome.retryable
}
