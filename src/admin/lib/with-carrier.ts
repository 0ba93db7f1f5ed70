import type { MiraklCarrierMapping } from "../types/mirakl-instance-lists"

/** What a parcel that waits for its carrier was shipped with; null where the store does not tell. */
export type ShippedWith = Pick<
  MiraklCarrierMapping,
  "shipping_option_id" | "provider_id"
>

/** Reads from what is stored of a held parcel what it was shipped with: the option, or else the provider. */
export function toShippedWith(
  details: Record<string, unknown> | null
): ShippedWith {
  const option = textOf(details?.shipping_option_id)
  return {
    shipping_option_id: option,
    provider_id: option ? null : textOf(details?.provider_id),
  }
}

/** Puts a person's answer before all other mappings: the first that matches decides. */
export function withCarrier(
  mappings: MiraklCarrierMapping[],
  shipped: ShippedWith,
  carrier_code: string
): MiraklCarrierMapping[] {
  const others = mappings.filter(
    (it) =>
      it.shipping_option_id !== shipped.shipping_option_id ||
      it.provider_id !== shipped.provider_id
  )
  return [
    { ...shipped, carrier_code, carrier_name: null, tracking_url: null },
    ...others.map(
      ({
        shipping_option_id,
        provider_id,
        carrier_code,
        carrier_name,
        tracking_url,
      }) => ({
        shipping_option_id,
        provider_id,
        carrier_code,
        carrier_name,
        tracking_url,
      })
    ),
  ]
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value ? value : null
}
