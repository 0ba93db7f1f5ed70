import type { MiraklOrder } from "../../mirakl-api"
import { computeShippingTotal, taxModeOf } from "./compute-mirakl-total"
import { deriveMedusaId } from "./derive-medusa-id"
import { liveLines } from "./live-lines"
import { toTaxLines, type OrderTaxLine } from "./to-tax-lines"

/** A shipping method of the Medusa order; the amount is a decimal string in major units. */
export type OrderShippingMethod = {
  id: string
  name: string
  amount: string
  is_tax_inclusive: boolean
  shipping_option_id?: string
  /** How Mirakl wants it shipped, and by whom. */
  data: Record<string, unknown>
  tax_lines: OrderTaxLine[]
}

const FALLBACK_NAME = "Marketplace shipping"

/**
 * An order has one Mirakl shipping type, hence one shipping method: it sums
 * the shipping of the live lines, whose share stays in their metadata.
 *
 * @param shippingOptionId the store's option that ships it; without one a
 * fulfillment has to name its own
 * @returns null when the shipping taxes can't be expressed
 */
export function toShippingMethod(
  shopKey: string,
  order: MiraklOrder,
  shippingOptionId: string | null
): OrderShippingMethod | null {
  const amount = computeShippingTotal(order)
  const taxMode = taxModeOf(order)
  const taxLines = toTaxLines(
    amount.toNumber(),
    liveLines(order).flatMap((line) => line.shipping_taxes),
    taxMode
  )
  return (
    taxLines && {
      id: deriveMedusaId("ordsm", shopKey, order.order_id, "shipping"),
      name:
        order.shipping_type_label ?? order.shipping_type_code ?? FALLBACK_NAME,
      amount: amount.toFixed(),
      is_tax_inclusive: taxMode === "TAX_INCLUDED",
      ...(shippingOptionId && { shipping_option_id: shippingOptionId }),
      data: {
        mirakl_shipping_type_code: order.shipping_type_code ?? null,
        mirakl_shipping_type_label: order.shipping_type_label ?? null,
        mirakl_shipping_zone_code: order.shipping_zone_code ?? null,
        mirakl_carrier_code: order.shipping_carrier_code ?? null,
        mirakl_carrier_name: order.shipping_company ?? null,
        mirakl_pickup_point_id: order.shipping_pudo_id ?? null,
      },
      tax_lines: taxLines,
    }
  )
}
