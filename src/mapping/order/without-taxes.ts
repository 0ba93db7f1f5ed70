import type { MiraklOrder } from "../../mirakl-api"

/** An order as if the marketplace had told no taxes: its prices stay, in the order's tax mode. */
export function withoutTaxes(order: MiraklOrder): MiraklOrder {
  return {
    ...order,
    order_lines: order.order_lines.map((line) => ({
      ...line,
      taxes: [],
      shipping_taxes: [],
    })),
  }
}
