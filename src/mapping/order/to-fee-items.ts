import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import { chargedFees, taxModeOf } from "./compute-mirakl-total"
import { itemPricing, lineItemId, type OrderItem } from "./order-item"

/** The fees of a line that the buyer pays, each a line item of its own. They carry no taxes. */
export function toFeeItems(
  shopKey: string,
  order: MiraklOrder,
  line: MiraklOrderLine
): OrderItem[] {
  return withPlaces(chargedFees(line))
    .filter(({ fee }) => fee.amount !== 0)
    .map(({ fee, place }, index) => ({
      id: lineItemId(
        shopKey,
        order.order_id,
        line.order_line_id,
        fee.code,
        String(index)
      ),
      title: fee.code,
      quantity: 1,
      unit_price: MathBN.convert(fee.amount).toFixed(),
      ...itemPricing(taxModeOf(order)),
      requires_shipping: false,
      tax_lines: [],
      metadata: {
        mirakl_order_line_id: line.order_line_id,
        mirakl_fee_code: fee.code,
        mirakl_fee_place: place,
      },
    }))
}

/** Fees of a line, each with its place among those of its code: a code may stand there twice. */
export function withPlaces<Fee extends { code: string }>(
  fees: Fee[]
): { fee: Fee; place: number }[] {
  const seen = new Map<string, number>()
  return fees.map((fee) => {
    const place = seen.get(fee.code) ?? 0
    seen.set(fee.code, place + 1)
    return { fee, place }
  })
}
