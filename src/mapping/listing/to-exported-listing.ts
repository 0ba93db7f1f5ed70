import type { MiraklExportedOffer, MiraklExportedPrice } from "../../mirakl-api"
import type { ExportedListingRecord } from "./listing-record"
import { textOrNull } from "./to-listing"

/** What an export says about one offer. */
export type ExportedListing =
  | { kind: "listing"; record: ExportedListingRecord }
  | { kind: "removed"; offer_id: string }
  | { kind: "unreadable"; offer_id: string; message: string }

/**
 * (OF54) A listing from an exported offer; see `toListing` for the source of
 * each field.
 *
 * @param at the moment whose price counts: discounts have a period
 */
export function toExportedListing(
  offer: MiraklExportedOffer,
  at: Date
): ExportedListing {
  const { offer_id, shop_sku } = offer
  if (offer.deleted) {
    return { kind: "removed", offer_id }
  }
  if (!shop_sku) {
    return {
      kind: "unreadable",
      offer_id,
      message: `The export (OF54) names no shop SKU for offer ${offer_id}.`,
    }
  }
  return {
    kind: "listing",
    record: {
      offer_id,
      shop_sku,
      product_sku: offer.product_sku,
      description: textOrNull(offer.description),
      state_code: offer.state_code,
      logistic_class_code: textOrNull(offer.logistic_class?.code),
      shipping_zone_code: textOrNull(offer.min_shipping_zone),
      shipping_type_code: textOrNull(offer.min_shipping_type),
      channels: offer.channels,
      price: toCurrentPrice(offer.prices, at),
      currency_code: textOrNull(offer.currency_iso_code)?.toLowerCase() ?? null,
      mirakl_quantity: offer.quantity ?? null,
      active: offer.active ?? false,
      min_order_quantity: offer.min_order_quantity ?? null,
      max_order_quantity: offer.max_order_quantity ?? null,
      package_quantity: offer.package_quantity ?? null,
      lead_time_days: offer.leadtime_to_ship ?? null,
      mirakl_updated_at: offer.last_updated ?? null,
    },
  }
}

/** The default price at a moment: the discount's while it runs, else the origin price. */
export function toCurrentPrice(
  prices: MiraklExportedPrice[],
  at: Date
): number | null {
  const price = prices.find(isDefault)
  if (!price) {
    return null
  }
  const isDiscounted =
    price.discount_price != null &&
    !isAfter(price.discount_start_date, at) &&
    !isBefore(price.discount_end_date, at)
  return (isDiscounted ? price.discount_price : price.origin_price) ?? null
}

function isDefault({ context }: MiraklExportedPrice): boolean {
  return (
    !context ||
    !(
      context.channel_codes.length ||
      context.customer_group_ids.length ||
      context.customer_organization_ids.length ||
      context.start_date ||
      context.end_date
    )
  )
}

function isAfter(moment: string | null | undefined, at: Date): boolean {
  return moment != null && new Date(moment) > at
}

function isBefore(moment: string | null | undefined, at: Date): boolean {
  return moment != null && new Date(moment) < at
}
