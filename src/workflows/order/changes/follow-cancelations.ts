import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import type { Flags } from "../../../mapping/decision/flags"
import { deriveMedusaId } from "../../../mapping/order/derive-medusa-id"
import { withoutTaxes } from "../../../mapping/order/without-taxes"
import { cancelationKey } from "../../../mapping/order-change/cancelation-key"
import {
  planAmounts,
  type AmountsPlan,
} from "../../../mapping/order-change/plan-amounts"
import type { LateLine } from "../../../mapping/order-change/plan-line"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"
import { changeOrder } from "./change-order"
import { NOTHING, type FollowedOrder, type Following } from "./followed-order"
import { freeUnits } from "./free-units"
import { payBack } from "./pay-back"
import { paymentRows } from "./payment-rows"
import { readOrderFacts } from "./read-order-facts"

// They go when nothing is left to follow.
const OPEN_FLAGS = [
  "CANCELED_AFTER_FULFILLMENT",
  "CANCELATION_NOT_FOLLOWED",
] as const

/**
 * Takes off the Medusa order what was cancelled on lines that go on: units with
 * their reservations, or money alone. What is left is Mirakl's to the cent;
 * what had been paid for the rest is given back. Of a line that is late only
 * what is not fulfilled goes, and a person is told; while it is packed, the
 * next run looks again whether it was unpacked.
 */
export async function followCancelations(
  container: MedusaContainer,
  instance: Pick<MiraklInstanceDTO, "tax_system">,
  order: FollowedOrder
): Promise<Following> {
  const key = cancelationKey(order.payload)
  if (key === null) {
    return NOTHING
  }
  if (order.done.has(key)) {
    return { changes: [], clears: [...OPEN_FLAGS] }
  }
  const plan = planFor(instance, order)
  if (plan.kind === "not_expressible") {
    return {
      changes: [],
      flags: { CANCELATION_NOT_FOLLOWED: {} },
    }
  }
  const followed = await followOnce(
    container,
    order,
    stageKey(key, plan.late),
    plan
  )
  return {
    changes: followed ? ["cancelations"] : [],
    ...(plan.late.length
      ? { flags: lateFlags(order, plan.late), clears: [OPEN_FLAGS[1]] }
      : { clears: [...OPEN_FLAGS] }),
    is_unfinished: plan.late.some(({ is_packed }) => is_packed),
  }
}

function planFor(
  { tax_system }: Pick<MiraklInstanceDTO, "tax_system">,
  { payload, settled, lines, facts }: FollowedOrder
): ReturnType<typeof planAmounts> {
  if (tax_system === "marketplace") {
    return planAmounts(payload, settled, lines, facts)
  }
  const plan = planAmounts(payload, withoutTaxes(settled), lines, facts)
  // The store's own rates stay as they are.
  return plan.kind === "amounts"
    ? { ...plan, item_taxes: [], shipping_taxes: [] }
    : plan
}

// What was followed as far as it could be is followed once more when more of it
// can be: under a name of its own.
function stageKey(key: string, late: LateLine[]): string {
  return late.length
    ? `${key}:${deriveMedusaId("late", ...late.map(({ id, kept }) => `${id}:${kept}`))}`
    : key
}

// An order that waits for a person is looked at by every run, and told once.
function lateFlags({ flags }: FollowedOrder, late: LateLine[]): Flags {
  const units = late.reduce((sum, line) => sum + line.units, 0)
  return flags.CANCELED_AFTER_FULFILLMENT?.units === units
    ? {}
    : { CANCELED_AFTER_FULFILLMENT: { units } }
}

async function followOnce(
  container: MedusaContainer,
  order: FollowedOrder,
  key: string,
  plan: AmountsPlan
): Promise<boolean> {
  if (order.done.has(key)) {
    return false
  }
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  await changeAmounts(container, order, key, plan)
  await freeUnits(container, order)
  await settleMoney(container, order.order_id, key)
  await service.orders.changes.record([{ binding_id: order.binding_id, key }])
  return true
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
