import type { MiraklAddress } from "../../mirakl-api"

/** An address of a Medusa order or customer; null empties what was there before. */
export type OrderAddress = {
  id: string
  first_name: string | null
  last_name: string | null
  company: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string
  phone: string | null
  /** What Medusa has no field for. */
  metadata: Record<string, string> | null
}

/** @param countryCode ISO 3166-1 alpha-2 in lower case */
export function toAddress(
  id: string,
  address: MiraklAddress,
  countryCode: string
): OrderAddress {
  const rest = {
    civility: address.civility,
    company_2: address.company_2,
    phone_secondary: address.phone_secondary,
    additional_info: address.additional_info,
  }
  const metadata = Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) =>
      value ? [[name, value]] : []
    )
  )
  return {
    id,
    first_name: address.firstname || null,
    last_name: address.lastname || null,
    company: address.company || null,
    address_1: address.street_1 || null,
    address_2: address.street_2 || null,
    city: address.city || null,
    province: address.state || null,
    postal_code: address.zip_code || null,
    country_code: countryCode,
    phone: address.phone || null,
    metadata: Object.keys(metadata).length ? metadata : null,
  }
}
