import {
  matchCarrierMapping,
  type CarrierMapping,
} from "./match-carrier-mapping"
import { suggestCarrier, type RegisteredCarrier } from "./suggest-carrier"

/** A shipping option of the store: what a fulfillment is shipped with. */
export type ShippingOption = {
  id: string
  name: string
  provider_id: string | null
}

/** A shipping option whose parcels would wait for a carrier, with the carrier that looks like it. */
export type UnmappedShipping = {
  shipping_option_id: string
  name: string
  /** Null when no registered carrier looks alike. */
  carrier_code: string | null
  carrier_label: string | null
}

/**
 * The shipping options that no mapping of an instance covers.
 *
 * @param carriers those registered on the marketplace
 */
export function findUnmappedShipping(
  options: ShippingOption[],
  mappings: CarrierMapping[],
  carriers: RegisteredCarrier[]
): UnmappedShipping[] {
  return options
    .filter(
      ({ id, provider_id }) =>
        !matchCarrierMapping(mappings, { shipping_option_id: id, provider_id })
    )
    .map(({ id, name }) => {
      const carrier = suggestCarrier(name, carriers)
      return {
        shipping_option_id: id,
        name,
        carrier_code: carrier?.code ?? null,
        carrier_label: carrier?.label ?? null,
      }
    })
}
