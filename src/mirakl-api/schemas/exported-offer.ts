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

/** A price of an exported offer. Without a context it is the default one. */
const exportedPriceSchema = z.object({
  context: z
    .object({
      channel_codes: listOf(identifier),
      customer_group_ids: listOf(identifier),
      customer_organization_ids: listOf(identifier),
      start_date: optionalDateTime,
      end_date: optionalDateTime,
    })
    .nullish(),
  origin_price: optionalDecimal,
  discount_price: optionalDecimal,
  discount_start_date: optionalDateTime,
  discount_end_date: optionalDateTime,
})

/** (OF54) An offer in an export. A deleted one carries its ids, `active` and `deleted` only. */
export const exportedOfferSchema = z.object({
  offer_id: identifier,
  shop_sku: optionalIdentifier,
  product_sku: optionalIdentifier,
  description: optionalText,
  quantity: optionalInteger,
  warehouses: listOf(z.object({ code: identifier, quantity: integer })),
  active: optionalFlag,
  deleted: optionalFlag,
  prices: listOf(exportedPriceSchema),
  currency_iso_code: optionalText,
  channels: listOf(identifier),
  state_code: optionalIdentifier,
  logistic_class: z.object({ code: optionalText }).nullish().catch(null),
  min_order_quantity: optionalInteger,
  max_order_quantity: optionalInteger,
  package_quantity: optionalInteger,
  /** Days. */
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
  date_created: optionalDateTime,
  last_updated: optionalDateTime,
})

export type MiraklExportedPrice = z.infer<typeof exportedPriceSchema>
export type MiraklExportedOffer = z.infer<typeof exportedOfferSchema>
