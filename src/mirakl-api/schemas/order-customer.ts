import { z } from "@medusajs/framework/zod"
import { optionalIdentifier, optionalText } from "./primitives"

/**
 * An address of an order; null before the platform shows it. `country` is a
 * free label, `country_iso_code` alpha-3 and sometimes null.
 */
export const addressSchema = z.object({
  civility: optionalText,
  firstname: optionalText,
  lastname: optionalText,
  company: optionalText,
  company_2: optionalText,
  street_1: optionalText,
  street_2: optionalText,
  zip_code: optionalText,
  city: optionalText,
  state: optionalText,
  country: optionalText,
  country_iso_code: optionalText,
  phone: optionalText,
  phone_secondary: optionalText,
  /** Shipping addresses only: for the carrier. */
  additional_info: optionalText,
})

const contactSchema = z.object({
  customer_id: optionalIdentifier,
  civility: optionalText,
  firstname: optionalText,
  lastname: optionalText,
  locale: optionalText,
})

const organizationSchema = z.object({
  organization_id: optionalIdentifier,
  name: optionalText,
  identification_number: optionalText,
  tax_identification_number: optionalText,
  address: addressSchema.nullish(),
})

/** Who ordered. Mirakl gives no e-mail address of the buyer. */
export const orderCustomerSchema = contactSchema.extend({
  billing_address: addressSchema.nullish(),
  shipping_address: addressSchema.nullish(),
  accounting_contact: contactSchema.nullish(),
  delivery_contact: contactSchema.nullish(),
  organization: organizationSchema.nullish(),
})
