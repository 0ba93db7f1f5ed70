import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { deriveMedusaId } from "../../../mapping/order/derive-medusa-id"
import { cancelationKey } from "../../../mapping/order-change/cancelation-key"
import {
  planAmounts,
  type AmountsPlan,
} from "../../../mapping/order-change/plan-amounts"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"
import { changeOrder } from "./change-order"
import { NOTHING, type FollowedOrder, type Following } from "./followed-order"
import { freeUnits } from "./free-units"
import { payBack } from "./pay-back"
import { paymentRows } from "./payment-rows"
import { readOrderFacts } from "./read-order-facts"

/**
 * Takes off the Medusa order what was cancelled on lines that go on: units with
 * their reservations, or money alone. What is left is Mirakl's to the cent;
 * what had been paid for the rest is given back.
 */
export async function followCancelations(
  container: MedusaContainer,
  { tax_system }: Pick<MiraklInstanceDTO, "tax_system">,
  order: FollowedOrder
): Promise<Following> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const key = cancelationKey(order.payload)
  if (key === null || order.done.has(key)) {
    return NOTHING
  }
  const plan = planAmounts(
    order.payload,
    order.settled,
    order.lines,
    order.facts
  )
  if (plan.kind === "too_late") {
    return {
      changes: [],
      flags: { CANCELED_AFTER_FULFILLMENT: { units: plan.units } },
    }
  }
  if (plan.kind === "not_expressible") {
    return {
      changes: [],
      flags: { CANCELATION_NOT_FOLLOWED: {} },
    }
  }
  await changeAmounts(
    container,
    order,
    key,
    // The store's own rates stay as they are.
    tax_system === "store"
      ? { ...plan, item_taxes: [], shipping_taxes: [] }
      : plan
  )
  await freeUnits(container, order)
  await settleMoney(container, order.order_id, key)
  await service.orders.changes.record([{ binding_id: order.binding_id, key }])
  return { changes: ["cancelations"] }
}

async function changeAmounts(
  container: MedusaContainer,
  { order_id }: FollowedOrder,
  key: string,
  { items, item_taxes, shipping, shipping_taxes }: AmountsPlan
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  if (item_taxes.length) {
    await orders.upsertOrderLineItemTaxLines(item_taxes)
  }
  if (shipping) {
    await orders.updateOrderShippingMethods([shipping])
  }
  if (shipping_taxes.length) {
    await orders.upsertOrderShippingMethodTaxLines(shipping_taxes)
  }
  await changeOrder(container, {
    id: deriveMedusaId("ordch", order_id, key),
    order_id,
    change_type: "edit",
    actions: [
      ...items.map(({ id, quantity, unit_price }) => ({
        order_id,
        action: "ITEM_UPDATE" as const,
        details: { reference_id: id, quantity, unit_price },
      })),
      // Has the order's summary computed again. Always: a run that died after
      // it had written shipping or taxes leaves no difference to see.
      {
        order_id,
        action: "SHIPPING_UPDATE" as const,
        reference_id: shipping?.id ?? order_id,
      },
    ],
  })
}

// Paid: what is too much goes back. Not paid yet: so much less is authorized.
async function settleMoney(
  container: MedusaContainer,
  orderId: string,
  key: string
): Promise<void> {
  const facts = (await readOrderFacts(container, [orderId])).get(orderId)
  if (!facts) {
    return
  }
  const open = MathBN.convert(facts.pending_difference)
  if (open.lt(0)) {
    await payBack(container, facts, {
      key,
      amount: open.negated().toFixed(),
      note: "Cancelled on Mirakl",
    })
    return
  }
  const unpaid = facts.payments.find(
    ({ captured, is_canceled }) => !is_canceled && MathBN.eq(captured, 0)
  )
  if (unpaid && !MathBN.eq(unpaid.amount, open)) {
    const amount = open.toFixed()
    const rows = paymentRows(container)
    await rows.updatePayments([{ id: unpaid.id, amount }])
    await rows.upsertPaymentCollections([
      { id: unpaid.payment_collection_id, amount, authorized_amount: amount },
    ])
  }
}
