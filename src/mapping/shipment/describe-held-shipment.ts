import { describeHeld } from "../decision/held-reasons"
import type { HeldShipment } from "./shipment-facts"

/** Why a shipment waits and what ends it, with the carrier that is suggested. */
export function describeHeldShipment({ reason, details }: HeldShipment): {
  message: string
  remedy: string
} {
  const { message, remedy } = describeHeld(reason, details)
  const carrier = suggestedCarrier(details)
  return {
    message,
    remedy: carrier ? `${remedy} Suggestion: ${carrier}.` : remedy,
  }
}

function suggestedCarrier({
  suggestion,
}: HeldShipment["details"]): string | null {
  return typeof suggestion === "object" &&
    suggestion !== null &&
    "label" in suggestion
    ? String(suggestion.label)
    : null
}
