import { describeHeldShipment } from "../../mapping/shipment/describe-held-shipment"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import type { ShipmentOutcome } from "./shipment-outcome"

/** The job line of a fulfillment. */
export function toJobLine(outcome: ShipmentOutcome): JobLineRecord {
  return {
    key: outcome.fulfillment_id,
    reference_type: "fulfillment",
    reference_id: outcome.fulfillment_id,
    data: {
      mirakl_order_id: outcome.mirakl_order_id,
      binding_id: outcome.binding_id,
    },
    ...toState(outcome),
  }
}

function toState(
  outcome: ShipmentOutcome
): Omit<JobLineRecord, "key" | "reference_type" | "reference_id"> {
  switch (outcome.kind) {
    case "pushed":
    case "already":
      return {
        status: "done",
        result: {
          outcome: outcome.kind,
          mirakl_shipment_id: outcome.mirakl_shipment_id,
          other_tracking_numbers: outcome.other_tracking_numbers ?? [],
        },
      }
    case "planned":
      return { status: "ignored", result: { would_tell: outcome.told } }
    case "busy":
      return {
        status: "ignored",
        error_code: "SHIPMENT_BUSY",
        error_message: "Another run is telling Mirakl about it right now.",
      }
    case "failed":
      return {
        status: "failed",
        retryable: outcome.retryable,
        error_code: outcome.error.code,
        error_message: outcome.error.message,
        remedy: outcome.retryable
          ? "Nothing to do: the next export tries again."
          : outcome.error.remedy,
      }
    case "held": {
      const { message, remedy } = describeHeldShipment(outcome)
      return {
        status: "held",
        error_code: outcome.reason,
        error_message: message,
        remedy,
        result: outcome.details,
      }
    }
  }
}
