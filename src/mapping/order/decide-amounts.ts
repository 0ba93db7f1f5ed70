import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder } from "../../mirakl-api"
import { computeMedusaTotal } from "./compute-medusa-total"
import { computeMiraklTotal } from "./compute-mirakl-total"
import type { OrderVariants } from "./decide-variants"
import { liveLines } from "./live-lines"
import {
  hold,
  type HeldOrder,
  type OrderImportContext,
} from "./order-import-context"
import type { OrderItem } from "./order-item"
import { toFeeItems } from "./to-fee-items"
import { toLineItem } from "./to-line-item"
import {
  toShippingMethod,
  type OrderShippingMethod,
} from "./to-shipping-method"
import { withoutTaxes } from "./without-taxes"

export type OrderAmounts = {
  kind: "amounts"
  items: OrderItem[]
  shipping_methods: OrderShippingMethod[]
  /** What the buyer pays, taxes included: a decimal string in major units. */
  total: string
}

/**
 * The lines and the shipping of the Medusa order, checked to the cent: the
 * total that Medusa computes from them is Mirakl's, or the order is held.
 *
 * In tax system `store` this is about the prices alone: the store's taxes come
 * afterwards, by `applyStoreTaxes`.
 */
export function decideAmounts(
  miraklOrder: MiraklOrder,
  variants: OrderVariants,
  context: OrderImportContext
): OrderAmounts | HeldOrder {
  const { shop_key, settings } = context
  const order =
    settings.tax_system === "store" ? withoutTaxes(miraklOrder) : miraklOrder
  const items: OrderItem[] = []
  const untaxable: string[] = []
  for (const line of liveLines(order)) {
    const variant = variants.byLine.get(line.order_line_id)
    const item = variant && toLineItem(shop_key, order, line, variant)
    if (item) {
      items.push(item, ...toFeeItems(shop_key, order, line))
    } else {
      untaxable.push(line.order_line_id)
    }
  }
  const shipping = toShippingMethod(
    shop_key,
    order,
    settings.shipping_option_id
  )
  if (!shipping || untaxable.length) {
    return hold("TAX_NOT_EXPRESSIBLE", {
      lines: [...untaxable, ...(shipping ? [] : ["shipping"])],
    })
  }
  const medusaTotal = computeMedusaTotal(
    items,
    [shipping],
    order.currency_iso_code
  )
  const miraklTotal = computeMiraklTotal(order)
  if (!medusaTotal.eq(miraklTotal) || isBelowZero(order, miraklTotal)) {
    return totalsMismatch(order, miraklTotal.toFixed(), medusaTotal.toFixed())
  }
  return (
    mismatchOfLines(order) ?? {
      kind: "amounts",
      items,
      shipping_methods: [shipping],
      total: miraklTotal.toFixed(),
    }
  )
}

// More is said to be cancelled than there was: of such lines no order can be made.
function isBelowZero(
  order: MiraklOrder,
  total: ReturnType<typeof computeMiraklTotal>
): boolean {
  return (
    total.lt(0) ||
    liveLines(order).some(
      (line) => line.price < 0 || (line.shipping_price ?? 0) < 0
    )
  )
}

// Mirakl's order total contains refused lines, so it only tells something
// about an order that has none.
function mismatchOfLines(order: MiraklOrder): HeldOrder | null {
  const lines = liveLines(order)
  const totals = lines.map((line) => line.total_price)
  if (
    order.total_price == null ||
    lines.length < order.order_lines.length ||
    totals.some((total) => total == null)
  ) {
    return null
  }
  const sum = MathBN.sum(...totals.map((total) => total ?? 0))
  return MathBN.convert(sum, 10).eq(MathBN.convert(order.total_price, 10))
    ? null
    : totalsMismatch(order, String(order.total_price), sum.toFixed())
}

function totalsMismatch(
  order: MiraklOrder,
  miraklTotal: string,
  medusaTotal: string
): HeldOrder {
  return hold("TOTALS_MISMATCH", {
    currency: order.currency_iso_code,
    mirakl_total: miraklTotal,
    medusa_total: medusaTotal,
  })
}
