/** A shipping option that exists. */
export type LiveShippingOption = {
  id: string
  provider_id: string | null
  shipping_profile_id: string
}

/** How units are to leave: with an option of their profile, or any where they need none. */
export type ShippingNeed = {
  requires_shipping: boolean
  /** Undefined when the product was deleted: then Medusa asks for none. */
  profile_id: string | null | undefined
}

const MANUAL_PROVIDER = "manual_manual"

/**
 * The shipping option with which Medusa lets units be fulfilled. The goods have
 * left already: of several, one whose provider does nothing goes before one
 * that may order a parcel service.
 *
 * @param preferred ids of the order's and the instance's own options
 * @returns null when the store has none that fits
 */
export function chooseShippingOption(
  { requires_shipping, profile_id }: ShippingNeed,
  options: LiveShippingOption[],
  preferred: (string | null)[]
): string | null {
  const fitting = options.filter(
    (option) =>
      !requires_shipping ||
      profile_id === undefined ||
      option.shipping_profile_id === profile_id
  )
  const own = preferred.find((id) => fitting.some((option) => option.id === id))
  const manual = fitting.find((it) => it.provider_id === MANUAL_PROVIDER)
  return own ?? manual?.id ?? fitting[0]?.id ?? null
}
