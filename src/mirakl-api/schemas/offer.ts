import { z } from "@medusajs/framework/zod"
import {
  additionalFieldSchema,
  identifier,
  integer,
  listOf,
  optionalDateTime,
  optionalDecimal,
  optionalFlag,
  optionalIdentifier,
  optionalInteger,
  optionalText,
} from "./primitives"

/** (OF21) The full record of an offer. Prices in `currency_iso_code`, major units. */
export const offerSchema = z.object({
  offer_id: identifier,
  /** The seller's own SKU. */
  shop_sku: identifier,
  product_sku: optionalIdentifier,
  product_title: optionalText,
  product_brand: optionalText,
  product_description: optionalText,
  description: optionalText,
  category_code: optionalText,
  category_label: optionalText,
  product_references: listOf(
    z.object({ reference: identifier, reference_type: identifier })
  ),
  state_code: optionalIdentifier,
  logistic_class: z
    .object({ code: optionalText, label: optionalText })
    .nullish()
    .catch(null),
  channels: listOf(identifier),
  currency_iso_code: optionalText,
  /** What the buyer pays for one unit now, discounts applied. */
  price: optionalDecimal,
  total_price: optionalDecimal,
  quantity: optionalInteger,
  warehouses: listOf(z.object({ code: identifier, quantity: integer })),
  active: optionalFlag,
  inactivity_reasons: listOf(identifier),
  min_order_quantity: optionalInteger,
  max_order_quantity: optionalInteger,
  package_quantity: optionalInteger,
  /** Days; 0 is reported as 1 unless the platform's default is 0. */
  leadtime_to_ship: optionalInteger,
  min_shipping_price: optionalDecimal,
  min_shipping_type: optionalText,
  min_shipping_zone: optionalText,
  available_start_date: optionalDateTime,
  available_end_date: optionalDateTime,
  favorite_rank: optionalInteger.catch(null),
  fulfillment: z
    .object({ center: z.object({ code: optionalText }).nullish() })
    .nullish()
    .catch(null),
  offer_additional_fields: listOf(additionalFieldSchema),
})

/** (OF21) A page; its offers are parsed one by one, so that a bad one spoils no other. */
export const offersPageSchema = z.object({
  offers: z.array(z.unknown()),
  total_count: integer,
})

export type MiraklOffer = z.infer<typeof offerSchema>
