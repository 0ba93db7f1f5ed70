import type { MedusaContainer } from "@medusajs/framework/types"
import { describeHeldShipment } from "../../mapping/shipment/describe-held-shipment"
import {
  recordEvents,
  type EventTrace,
  type MiraklEvent,
} from "../log/record-events"
import type { ShipmentOutcome } from "./shipment-outcome"

/** Writes what Mirakl was told of parcels, and why it was not, into the timelines of their orders. */
export async function recordShipmentEvents(
  container: MedusaContainer,
  instanceId: string,
  outcomes: ShipmentOutcome[],
  trace: EventTrace = {}
): Promise<void> {
  await recordEvents(
    container,
    outcomes.flatMap((outcome) => {
      const event = toEvent(outcome)
      return event
        ? [
            {
              operation: "export_shipments",
              ...trace,
              ...event,
              instance_id: instanceId,
              reference_type: "mirakl_order" as const,
              reference_id: outcome.binding_id,
              details: { fulfillment_id: outcome.fulfillment_id },
            },
          ]
        : []
    })
  )
}

function toEvent(
  outcome: ShipmentOutcome
): Pick<MiraklEvent, "kind" | "message" | "outcome" | "code"> | null {
  const { fulfillment_id } = outcome
  const parcel = outcome.is_edit
    ? `The edited tracking of parcel ${fulfillment_id}`
    : `Parcel ${fulfillment_id}`
  switch (outcome.kind) {
    case "busy":
    case "planned":
      return null
    case "pushed":
      return { kind: "change", message: `${parcel} was told to Mirakl.` }
    case "already":
      return { kind: "change", message: `${parcel} was known to Mirakl.` }
    case "held":
      return {
        kind: "decision",
        message: `${parcel} is held: ${describeHeldShipment(outcome).message}`,
        code: outcome.reason,
      }
    case "failed":
      return {
        kind: "change",
        outcome: "error",
        message: `${parcel} was not told to Mirakl: ${outcome.error.message}`,
        code: outcome.error.code,
      }
  }
}
