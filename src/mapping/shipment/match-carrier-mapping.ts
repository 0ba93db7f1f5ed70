/** A row of an instance's carrier mappings. */
export type CarrierMapping = {
  shipping_option_id: string | null
  provider_id: string | null
  carrier_code: string | null
  carrier_name: string | null
  /** With `{trackingId}` where the number goes. */
  tracking_url: string | null
  /** Position in the list. */
  rank: number
}

/**
 * The mapping of what a fulfillment was shipped with: one for its shipping
 * option, else one for its provider, else one for everything; within each the
 * first of the list. A mapping that names both must match both.
 */
export function matchCarrierMapping(
  mappings: CarrierMapping[],
  shipped: { shipping_option_id: string | null; provider_id: string | null }
): CarrierMapping | null {
  const matching = mappings
    .filter((mapping) =>
      (["shipping_option_id", "provider_id"] as const).every(
        (key) => mapping[key] === null || mapping[key] === shipped[key]
      )
    )
    .sort((one, other) => one.rank - other.rank)
  return (
    matching.find((mapping) => mapping.shipping_option_id !== null) ??
    matching.find((mapping) => mapping.provider_id !== null) ??
    matching[0] ??
    null
  )
}
