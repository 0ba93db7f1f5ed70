import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder } from "../../mirakl-api"
import { toShippingMethod } from "../order/to-shipping-method"
import { changedTaxes } from "./changed-taxes"
import type { OrderFacts } from "./order-facts"
import { isLive, planLine, type LinePlan } from "./plan-line"

type BoundLine = { mirakl_line_id: string; line_item_id: string | null }

/** What is to become of the amounts of a Medusa order after something was cancelled. */
export type AmountsPlan = LinePlan & {
  kind: "amounts"
  shipping: { id: string; amount: string } | null
  shipping_taxes: { id: string; rate: string }[]
}

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
