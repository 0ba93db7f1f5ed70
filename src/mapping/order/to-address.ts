import type { MiraklAddress } from "../../mirakl-api"

/** An address of a Medusa order or customer. */
export type OrderAddress = {
  id: string
  first_name?: string
  last_name?: string
  company?: string
  address_1?: string
  address_2?: string
  city?: string
  province?: string
  postal_code?: string
  country_code: string
  phone?: string
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
    first_name: address.firstname || undefined,
    last_name: address.lastname || undefined,
    company: address.company || undefined,
    address_1: address.street_1 || undefined,
    address_2: address.street_2 || undefined,
    city: address.city || undefined,
    province: address.state || undefined,
    postal_code: address.zip_code || undefined,
    country_code: countryCode,
    phone: address.phone || undefined,
    metadata: Object.keys(metadata).length ? metadata : null,
  }
}
