import { z } from "@medusajs/framework/zod"
import {
  identifier,
  optionalFlag,
  optionalInteger,
  optionalText,
} from "./primitives"

const labelled = {
  code: identifier,
  label: optionalText,
}

/** (CH11) A storefront of the marketplace. */
export const channelSchema = z.object({
  ...labelled,
  description: optionalText,
})

/** (CUR01) A currency that the platform sells in. */
export const currencySchema = z.object({
  ...labelled,
  platform_default: optionalFlag,
})

/** (OF61) A condition of a product; the codes differ between platforms. */
export const offerStateSchema = z.object(labelled)

/** (SH11) A zone that is delivered to. */
export const shippingZoneSchema = z.object({
  ...labelled,
  description: optionalText,
})

/** (SH12) A way of delivering. */
export const shippingTypeSchema = z.object({
  ...labelled,
  description: optionalText,
  standard_code: optionalText,
  click_and_collect: optionalFlag,
  delivery_by_operator: optionalFlag,
  mandatory_tracking: optionalFlag,
})

/** (SH21) A carrier registered on the platform; `tracking_url` holds `{trackingId}`. */
export const carrierSchema = z.object({
  ...labelled,
  standard_code: optionalText,
  tracking_url: optionalText,
})

/** (SH31) A size class that shipping prices hang on. */
export const logisticClassSchema = z.object({
  ...labelled,
  description: optionalText,
})

/** (H11) A category; a root has no parent code. */
export const hierarchySchema = z.object({
  ...labelled,
  level: optionalInteger.catch(null),
  parent_code: optionalText,
})

/** (RE01) Why something is refused, cancelled, refunded …; a code is unique within its type. */
export const reasonSchema = z.object({
  ...labelled,
  type: identifier,
  /** Whether a seller may give this reason. */
  is_shop_right: optionalFlag,
})

/** (DO01) A kind of document that orders or shops carry. */
export const documentTypeSchema = z.object({
  ...labelled,
  description: optionalText,
  /** ORDER or SHOP. */
  entity: optionalText,
  mime_types: z.array(z.string()).nullish().catch(null),
})

/** (OR75) A tax that lines of orders carry, by its code. */
export const orderTaxSchema = z.object({
  ...labelled,
  /** PROPORTIONAL_TO_AMOUNT or NONE. */
  tax_calculation_rule: optionalText,
})

export type MiraklChannel = z.infer<typeof channelSchema>
export type MiraklCurrency = z.infer<typeof currencySchema>
export type MiraklOfferState = z.infer<typeof offerStateSchema>
export type MiraklShippingZone = z.infer<typeof shippingZoneSchema>
export type MiraklShippingType = z.infer<typeof shippingTypeSchema>
export type MiraklCarrier = z.infer<typeof carrierSchema>
export type MiraklLogisticClass = z.infer<typeof logisticClassSchema>
export type MiraklHierarchy = z.infer<typeof hierarchySchema>
export type MiraklReason = z.infer<typeof reasonSchema>
export type MiraklDocumentType = z.infer<typeof documentTypeSchema>
export type MiraklOrderTax = z.infer<typeof orderTaxSchema>
