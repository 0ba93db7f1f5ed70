import { deriveMedusaId } from "./derive-medusa-id"
import type { OrderTaxLine, TaxMode } from "./to-tax-lines"

/** A line item of the Medusa order. Amounts are decimal strings in major units. */
export type OrderItem = {
  id: string
  title: string
  subtitle?: string
  thumbnail?: string
  product_id?: string
  product_title?: string
  product_subtitle?: string
  product_description?: string
  product_handle?: string
  product_type?: string
  product_type_id?: string
  product_collection?: string
  variant_id?: string
  variant_sku?: string
  variant_barcode?: string
  variant_title?: string
  quantity: number
  unit_price: string
  is_tax_inclusive: boolean
  /** Keeps the store from pricing the line again. */
  is_custom_price: true
  is_discountable: false
  requires_shipping: boolean
  tax_lines: OrderTaxLine[]
  metadata: Record<string, unknown>
}

/** The id of the line item that an order line becomes; `fee` names one of its fees. */
export function lineItemId(
  shopKey: string,
  miraklOrderId: string,
  miraklLineId: string,
  ...fee: string[]
): string {
  return deriveMedusaId("ordli", shopKey, miraklOrderId, miraklLineId, ...fee)
}

/** How a line item takes the marketplace's price as it is. */
export function itemPricing(taxMode: TaxMode) {
  return {
    is_tax_inclusive: taxMode === "TAX_INCLUDED",
    is_custom_price: true,
    is_discountable: false,
  } as const
}
