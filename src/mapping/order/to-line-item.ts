import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import { taxModeOf } from "./compute-mirakl-total"
import { itemPricing, lineItemId, type OrderItem } from "./order-item"
import type { OrderVariant } from "./order-variant"
import { toTaxLines } from "./to-tax-lines"

/**
 * The line item of a live order line.
 *
 * The unit price is what the line's price implies: where price and unit ×
 * quantity differ, the price counts. Promotions are already taken off.
 *
 * @returns null when the line's taxes can't be expressed
 */
export function toLineItem(
  shopKey: string,
  order: MiraklOrder,
  line: MiraklOrderLine,
  variant: OrderVariant
): OrderItem | null {
  const pricing = toLinePricing(order, line)
  return (
    pricing && {
      id: lineItemId(shopKey, order.order_id, line.order_line_id),
      title:
        line.product_title ?? variant.product?.title ?? line.offer_sku ?? "",
      ...snapshotOf(variant),
      ...pricing,
      ...itemPricing(taxModeOf(order)),
      requires_shipping: requiresShipping(variant),
      metadata: metadataOf(order, line),
    }
  )
}

/**
 * Units, unit price and taxes of a live order line.
 *
 * @returns null when the line's taxes can't be expressed
 */
export function toLinePricing(
  order: MiraklOrder,
  line: MiraklOrderLine
): Pick<OrderItem, "quantity" | "unit_price" | "tax_lines"> | null {
  const tax_lines = toTaxLines(line.price, line.taxes, taxModeOf(order))
  return (
    tax_lines && {
      quantity: line.quantity,
      unit_price: unitPriceOf(line),
      tax_lines,
    }
  )
}

function unitPriceOf(line: MiraklOrderLine): string {
  const unit = line.price_unit
  return unit != null && MathBN.eq(MathBN.mult(unit, line.quantity), line.price)
    ? MathBN.convert(unit).toFixed()
    : MathBN.div(line.price, line.quantity).toFixed()
}

// As core does it for a cart.
function requiresShipping({ product, inventory_items }: OrderVariant): boolean {
  return (
    (product?.has_shipping_profile ?? false) ||
    inventory_items.some((item) => item.requires_shipping)
  )
}

function snapshotOf(variant: OrderVariant): Partial<OrderItem> {
  const { product } = variant
  return {
    subtitle: variant.title ?? undefined,
    thumbnail: variant.thumbnail ?? product?.thumbnail ?? undefined,
    product_id: product?.id,
    product_title: product?.title,
    product_subtitle: product?.subtitle ?? undefined,
    product_description: product?.description ?? undefined,
    product_handle: product?.handle ?? undefined,
    product_type: product?.type?.value,
    product_type_id: product?.type_id ?? undefined,
    product_collection: product?.collection?.title,
    variant_id: variant.id,
    variant_sku: variant.sku ?? undefined,
    variant_barcode: variant.barcode ?? undefined,
    variant_title: variant.title ?? undefined,
  }
}

function metadataOf(order: MiraklOrder, line: MiraklOrderLine) {
  return {
    mirakl_order_line_id: line.order_line_id,
    mirakl_offer_id: line.offer_id,
    mirakl_offer_sku: line.offer_sku ?? null,
    mirakl_shipping_price: line.shipping_price ?? 0,
    mirakl_shipping_type_code: order.shipping_type_code ?? null,
    mirakl_carrier_code: order.shipping_carrier_code ?? null,
    mirakl_carrier_name: order.shipping_company ?? null,
  }
}
