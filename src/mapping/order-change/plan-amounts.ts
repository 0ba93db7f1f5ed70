import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder } from "../../mirakl-api"
import { withPlaces } from "../order/to-fee-items"
import { toLinePricing } from "../order/to-line-item"
import { toShippingMethod } from "../order/to-shipping-method"
import type { OrderTaxLine } from "../order/to-tax-lines"
import { isLiveOrderLine } from "../shipment/is-live-order-line"
import type { ItemFacts, OrderFacts, TaxLineFacts } from "./order-facts"

type BoundLine = { mirakl_line_id: string; line_item_id: string | null }

/** What is to become of the amounts of a Medusa order after something was cancelled. */
export type AmountsPlan = {
  kind: "amounts"
  items: { id: string; quantity: number; unit_price: string }[]
  item_taxes: { id: string; rate: string }[]
  shipping: { id: string; amount: string } | null
  shipping_taxes: { id: string; rate: string }[]
}

/** Units were cancelled that have left already: nothing is undone. */
export type TooLate = { kind: "too_late"; units: number }

/**
 * What the Medusa order's lines on which something was cancelled should be:
 * Mirakl's live units, price and taxes, to the cent. Other lines stay as they
 * are, also where a person edited them.
 *
 * @param payload the order as sent
 * @param settled the same, net of cancelations
 */
export function planAmounts(
  payload: MiraklOrder,
  settled: MiraklOrder,
  lines: BoundLine[],
  facts: OrderFacts
): AmountsPlan | TooLate | { kind: "not_expressible" } {
  const plan: AmountsPlan = {
    kind: "amounts",
    items: [],
    item_taxes: [],
    shipping: null,
    shipping_taxes: [],
  }
  let late = 0
  for (const [index, sent] of payload.order_lines.entries()) {
    const line = settled.order_lines[index]
    const id = lines.find(
      (it) => it.mirakl_line_id === sent.order_line_id
    )?.line_item_id
    const item = facts.items.find((it) => it.id === id)
    if (!line || !item || (isLive(sent) && !sent.cancelations.length)) {
      continue
    }
    const isOff = !isLive(sent) || line.quantity <= 0
    const pricing = isOff ? null : toLinePricing(settled, line)
    if (!isOff && !pricing) {
      return { kind: "not_expressible" }
    }
    // What a person took off in the store does not come back.
    const quantity = Math.min(pricing?.quantity ?? 0, item.quantity)
    late += Math.max(item.fulfilled_quantity - quantity, 0)
    plan.items.push(
      ...changedItem(item, quantity, pricing?.unit_price ?? item.unit_price)
    )
    plan.item_taxes.push(...changedTaxes(item, pricing?.tax_lines ?? null))
    plan.items.push(
      ...facts.items
        .filter(({ fee }) => fee?.mirakl_line_id === sent.order_line_id)
        .flatMap((feeItem) =>
          changedItem(feeItem, ...feeOf(feeItem, line, isOff))
        )
    )
  }
  if (late) {
    return { kind: "too_late", units: late }
  }
  return planShipping(plan, settled, facts)
}

function planShipping(
  plan: AmountsPlan,
  settled: MiraklOrder,
  { shipping_methods }: OrderFacts
): AmountsPlan | { kind: "not_expressible" } {
  const shipping = toShippingMethod("", settled, null)
  const [method] = shipping_methods
  if (!shipping) {
    return { kind: "not_expressible" }
  }
  if (!method) {
    return plan
  }
  return {
    ...plan,
    shipping: MathBN.eq(method.amount, shipping.amount)
      ? null
      : { id: method.id, amount: shipping.amount },
    shipping_taxes: changedTaxes(method, shipping.tax_lines),
  }
}

function changedItem(item: ItemFacts, quantity: number, unitPrice: string) {
  return item.quantity === quantity && MathBN.eq(item.unit_price, unitPrice)
    ? []
    : [{ id: item.id, quantity, unit_price: unitPrice }]
}

// Lines that are off keep their taxes: nothing is computed from them.
function changedTaxes(
  { tax_lines }: { tax_lines: TaxLineFacts[] },
  wanted: OrderTaxLine[] | null
) {
  return (wanted ? tax_lines : []).flatMap(({ id, code, rate }) => {
    const target = wanted?.find((tax) => tax.code === code)?.rate ?? "0"
    return MathBN.eq(rate, target) ? [] : [{ id, rate: target }]
  })
}

function feeOf(
  item: ItemFacts,
  line: MiraklOrder["order_lines"][number],
  isOff: boolean
): [number, string] {
  const amount = withPlaces(line.fees).find(
    ({ fee, place }) => fee.code === item.fee?.code && place === item.fee.place
  )?.fee.amount
  return isOff || !amount ? [0, item.unit_price] : [1, String(amount)]
}

function isLive(line: MiraklOrder["order_lines"][number]): boolean {
  return isLiveOrderLine({ mirakl_state: line.order_line_state })
}
