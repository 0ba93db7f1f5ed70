import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
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
  /** Lines of which more was cancelled than is still to be fulfilled. */
  late: LateLine[]
}

/** A line that keeps the units that are fulfilled: what has left is not undone. */
export type LateLine = {
  id: string
  /** Units that it keeps. */
  kept: number
  /** Of them, those that were cancelled. */
  units: number
  /** Some of it is packed and has not left: unpacked, it can follow. */
  is_packed: boolean
}

type LinePlan = Pick<AmountsPlan, "items" | "item_taxes" | "late">

/**
 * What the Medusa order's lines on which something was cancelled should be:
 * Mirakl's live units, price and taxes, to the cent. Other lines stay as they
 * are, also where a person edited them; a line that is late keeps what is
 * fulfilled of it, at its price, and holds up no other.
 *
 * @param payload the order as sent
 * @param settled the same, net of cancelations
 */
export function planAmounts(
  payload: MiraklOrder,
  settled: MiraklOrder,
  lines: BoundLine[],
  facts: OrderFacts
): AmountsPlan | { kind: "not_expressible" } {
  const plans: LinePlan[] = []
  for (const [index, sent] of payload.order_lines.entries()) {
    const line = settled.order_lines[index]
    const id = lines.find(
      (it) => it.mirakl_line_id === sent.order_line_id
    )?.line_item_id
    const item = facts.items.find((it) => it.id === id)
    if (!line || !item || (isLive(sent) && !sent.cancelations.length)) {
      continue
    }
    const plan = planLine(settled, line, item, facts)
    if (!plan) {
      return { kind: "not_expressible" }
    }
    plans.push(plan)
  }
  return planShipping(
    {
      kind: "amounts",
      items: plans.flatMap(({ items }) => items),
      item_taxes: plans.flatMap(({ item_taxes }) => item_taxes),
      shipping: null,
      shipping_taxes: [],
      late: plans.flatMap(({ late }) => late),
    },
    settled,
    facts
  )
}

function planLine(
  settled: MiraklOrder,
  line: MiraklOrderLine,
  item: ItemFacts,
  facts: OrderFacts
): LinePlan | null {
  const isOff = !isLive(line) || line.quantity <= 0
  const wanted = isOff ? 0 : line.quantity
  const kept = item.fulfilled_quantity
  if (kept > wanted) {
    return {
      items: changedItem(item, kept, item.unit_price),
      item_taxes: [],
      late: [
        {
          id: item.id,
          kept,
          units: kept - wanted,
          is_packed: isPacked(item, facts),
        },
      ],
    }
  }
  const pricing = isOff ? null : toLinePricing(settled, line)
  if (!isOff && !pricing) {
    return null
  }
  const fees = facts.items.filter(
    ({ fee }) => fee?.mirakl_line_id === line.order_line_id
  )
  return {
    items: [
      ...changedItem(
        item,
        // What a person took off in the store does not come back.
        Math.min(wanted, item.quantity),
        pricing?.unit_price ?? item.unit_price
      ),
      ...fees.flatMap((fee) => changedItem(fee, ...feeOf(fee, line, isOff))),
    ],
    item_taxes: changedTaxes(item, pricing?.tax_lines ?? null),
    late: [],
  }
}

function isPacked({ id }: ItemFacts, { fulfillments }: OrderFacts): boolean {
  return fulfillments.some(
    ({ is_shipped, is_canceled, items }) =>
      !is_shipped &&
      !is_canceled &&
      items.some(({ line_item_id }) => line_item_id === id)
  )
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
  line: MiraklOrderLine,
  isOff: boolean
): [number, string] {
  const amount = withPlaces(line.fees).find(
    ({ fee, place }) => fee.code === item.fee?.code && place === item.fee.place
  )?.fee.amount
  return isOff || !amount ? [0, item.unit_price] : [1, String(amount)]
}

function isLive(line: MiraklOrderLine): boolean {
  return isLiveOrderLine({ mirakl_state: line.order_line_state })
}
