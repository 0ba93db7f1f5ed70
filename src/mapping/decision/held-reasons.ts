type HeldReasonText = {
  /** What is the matter; `{fact}` stands for a fact of the details. */
  message: string
  /** What a person does about it. */
  remedy: string
}

/**
 * Why something waits for a person: every reason code of the plugin, with its
 * words. Orders are tried again on every import, shipments on every export.
 */
export const HELD_REASONS = {
  UNKNOWN_SKU: {
    message: "No variant of the store is linked to {skus}.",
    remedy:
      "Give a variant this SKU, or choose the variant that is meant on the order's page.",
  },
  AMBIGUOUS_SKU: {
    message: "Several variants of the store could be {skus}.",
    remedy: "Link the listing to the right variant by hand.",
  },
  UNKNOWN_COUNTRY: {
    message: "The country {countries} of an address is not known.",
    remedy:
      "Add the marketplace's label to the country mappings of the instance.",
  },
  CURRENCY_NOT_IN_REGION: {
    message:
      "The order is in {currency}, its region sells in {region_currency}.",
    remedy:
      "Choose a region with this currency on the instance, or for the Mirakl channel.",
  },
  ADDRESS_MISSING: {
    message: "Mirakl has not told {fields} yet.",
    remedy:
      "Nothing, as a rule: the order goes on once Mirakl shows the address. Ask the marketplace if it never does.",
  },
  TAX_NOT_EXPRESSIBLE: {
    message:
      "Mirakl puts a tax on an amount that leaves no base for it ({lines}).",
    remedy:
      "Ask the marketplace about these taxes; handle the order in its back office meanwhile.",
  },
  TOTALS_MISMATCH: {
    message: "Mirakl's total is {mirakl_total}, its lines make {medusa_total}.",
    remedy:
      "Ask the marketplace about the difference; handle the order in its back office meanwhile.",
  },
  REGION_MISSING: {
    message: "The region {region_id} of the order's channel does not exist.",
    remedy: "Choose a region on the instance, or for the Mirakl channel.",
  },
  SALES_CHANNEL_MISSING: {
    message:
      "The sales channel {sales_channel_id} of the order's channel does not exist.",
    remedy:
      "Choose a sales channel on the instance, or for the Mirakl channel.",
  },
  STOCK_LOCATION_MISSING: {
    message: "The instance has no stock location that exists.",
    remedy: "Choose the stock locations of the instance.",
  },
  HELD_BY_STORE: {
    message: "A rule of the store holds the order (“{message}”).",
    remedy:
      "Do what the rule asks for; the order goes on at the next import. The rule is code of the store.",
  },
  CARRIER_UNMAPPED: {
    message: "No Mirakl carrier is known for the parcel.",
    remedy: "Map its shipping option or provider to a Mirakl carrier.",
  },
  TRACKING_MISSING: {
    message: "The marketplace wants a tracking number for this shipping type.",
    remedy: "Add the tracking number to the shipment.",
  },
  ORDER_PARTLY_SHIPPED: {
    message: "The marketplace only takes the order as a whole.",
    remedy: "Ship what is left of the order.",
  },
  SHIPMENT_QUANTITY_UNCLEAR: {
    message:
      "The items of the fulfillment do not make whole units of the order's lines.",
    remedy:
      "Ship whole units, or enter the shipment in the back office of the marketplace.",
  },
} as const satisfies Record<string, HeldReasonText>

export type HeldReason = keyof typeof HELD_REASONS

/** The facts behind a reason; no buyer data. */
export type HeldDetails = Record<string, unknown>

/** @returns the reason in words, with the facts put in */
export function describeHeld(
  reason: HeldReason,
  details: HeldDetails
): HeldReasonText {
  const { message, remedy } = HELD_REASONS[reason]
  return {
    message: message.replace(/\{(\w+)\}/g, (_, fact: string) =>
      toWords(details[fact])
    ),
    remedy,
  }
}

function toWords(fact: unknown): string {
  if (fact === null || fact === undefined) {
    return "(none)"
  }
  return Array.isArray(fact) ? fact.map(toWords).join(", ") : String(fact)
}
