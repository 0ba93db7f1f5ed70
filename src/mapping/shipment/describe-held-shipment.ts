import type { HeldShipment, ShipmentHeldReason } from "./shipment-facts"

type Description = { message: string; remedy: string }

/** Why a shipment waits, in words, and what ends it. Each resumes by itself with the next export. */
const DESCRIPTIONS: Record<ShipmentHeldReason, Description> = {
  CARRIER_UNMAPPED: {
    message: "The marketplace does not know who carries this parcel.",
    remedy:
      "Map its shipping option or provider to a carrier in the carrier mappings of the instance.",
  },
  TRACKING_MISSING: {
    message: "The order's shipping method needs a tracking number.",
    remedy: "Add the tracking number to the shipment in the store.",
  },
  ORDER_PARTLY_SHIPPED: {
    message:
      "The marketplace takes the order as a whole, and part of it has not left yet.",
    remedy: "Ship the rest of the order.",
  },
  SHIPMENT_QUANTITY_UNCLEAR: {
    message:
      "The units in this parcel do not add up to units of the order's lines.",
    remedy:
      "Ship these units in the seller portal, or cancel the fulfillment and make it anew.",
  },
}

/** What a held shipment shows; with a suggested carrier where one is close. */
export function describeHeldShipment({
  reason,
  details,
}: HeldShipment): Description {
  const { message, remedy } = DESCRIPTIONS[reason]
  const carrier = suggestedCarrier(details)
  return {
    message,
    remedy: carrier ? `${remedy} Suggestion: ${carrier}.` : remedy,
  }
}

function suggestedCarrier({ suggestion }: HeldShipment["details"]) {
  return typeof suggestion === "object" &&
    suggestion !== null &&
    "label" in suggestion
    ? String(suggestion.label)
    : null
}
