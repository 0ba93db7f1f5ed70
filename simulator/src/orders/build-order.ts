import { decideTracking, NO_TRACKING } from "../shipments/carrier-rules"
import type { Order, OrderState, PaymentWorkflow } from "../state/order"
import type { Platform } from "../state/platform"
import type { Shop } from "../state/shop"
import {
  findOffer,
  nextSequence,
  requirePlatform,
  type Moment,
} from "../state/simulator-state"
import { buildCustomer } from "./build-customer"
import { buildOrderLine } from "./build-order-line"
import type { OrderInput } from "./order-input"
import { computeOrderState, hasReached } from "./order-state"

/** Makes the order; nothing is stored and no stock is taken yet. */
export function buildOrder(
  moment: Moment,
  shop: Shop,
  input: OrderInput
): Order {
  const platform = requirePlatform(moment.state, shop.platform_id)
  const state = input.state ?? "SHIPPING"
  const orderId = input.order_id ?? nextOrderId(moment)
  const created = wholeSeconds(toDate(input.created_date) ?? moment.now)
  const dates = planDates(moment.now, state, created, input)
  const taxMode =
    input.order_tax_mode ?? platform.configuration.features.order_tax_mode
  const order: Order = {
    ...toHeader(input, platform, shop, orderId),
    order_tax_mode: taxMode,
    customer: buildCustomer(input, orderId),
    addresses_revealed: false,
    customer_debited_date: dates.debited,
    transaction_number: dates.debited ? `TR-${orderId}` : null,
    transaction_date: dates.debited,
    lines: input.lines.map((line, index) =>
      buildOrderLine(line, {
        orderId,
        index: index + 1,
        state,
        taxMode,
        createdDate: created,
        debitedDate: dates.debited,
        shippedDate: dates.shipped,
        receivedDate: dates.received,
        offer: findOffer(moment.state, shop.shop_id, line.offer_sku),
      })
    ),
    created_date: created,
    last_updated_date: moment.now,
    acceptance_decision_date: dates.accepted,
  }
  order.addresses_revealed = hasReached(computeOrderState(order), "SHIPPING")
  return order
}

function toHeader(
  input: OrderInput,
  platform: Platform,
  shop: Shop,
  orderId: string
) {
  const defaultType = platform.shipping_types[0]?.code ?? "STD"
  return {
    order_id: orderId,
    commercial_id: input.commercial_id ?? orderId.replace(/-[A-Z]$/, ""),
    shop_id: shop.shop_id,
    platform_id: shop.platform_id,
    channel_code:
      input.channel_code === undefined
        ? (shop.channels[0] ?? null)
        : input.channel_code,
    currency_iso_code: input.currency_iso_code ?? shop.currency_iso_code,
    customer_notification_email:
      input.customer_notification_email === undefined
        ? `notification+${orderId.toLowerCase()}@notification.example`
        : input.customer_notification_email,
    customer_directly_pays_seller: input.customer_directly_pays_seller ?? false,
    payment_type:
      input.payment_type === undefined ? "card" : input.payment_type,
    payment_workflow: workflowOf(input),
    payment_duration: input.payment_duration ?? null,
    fulfillment_center_code: input.fulfillment_center_code ?? "DEFAULT",
    shipping_type_code: input.shipping_type_code ?? defaultType,
    shipping_zone_code:
      input.shipping_zone_code ?? platform.shipping_zones[0]?.code ?? "DOM1",
    shipping_pudo_id: input.shipping_pudo_id ?? null,
    shipping_deadline: toDate(input.shipping_deadline),
    delivery_date: toPeriod(input.delivery_date),
    leadtime_to_ship: input.leadtime_to_ship ?? shop.lead_time_to_ship,
    tracking: toTracking(platform, input),
    references: {
      order_reference_for_customer: input.order_reference_for_customer ?? null,
      order_reference_for_seller: input.order_reference_for_seller ?? null,
    },
    promotions: input.promotions ?? [],
    additional_fields: input.additional_fields ?? [],
    invoice_details: input.invoice_details ?? null,
    has_customer_message: input.has_customer_message ?? false,
    state_reason_code: null,
    state_reason_label: null,
    wire_overrides: input.wire_overrides ?? {},
  }
}

function toTracking(platform: Platform, input: OrderInput) {
  const decision = input.tracking && decideTracking(platform, input.tracking)
  return decision?.kind === "tracking" ? decision.tracking : NO_TRACKING
}

function workflowOf(input: OrderInput): PaymentWorkflow {
  return input.payment_workflow ?? "PAY_ON_ACCEPTANCE"
}

/** When the past steps of an order that starts late in its life happened. */
function planDates(
  now: Date,
  state: OrderState,
  created: Date,
  input: OrderInput
) {
  const reached = (step: OrderState) => hasReached(state, step)
  const after = (minutes: number) =>
    new Date(
      Math.min(now.getTime(), created.getTime() + minutes * 60_000 + 460)
    )
  const paysFirst = workflowOf(input) === "PAY_ON_ACCEPTANCE"
  const debited =
    input.customer_debited ??
    (paysFirst ? reached("SHIPPING") : reached("RECEIVED"))
  return {
    accepted: reached("WAITING_DEBIT") ? after(0) : null,
    debited: debited ? after(0) : null,
    shipped: reached("SHIPPED") ? after(1) : null,
    received: reached("RECEIVED") ? after(2) : null,
  }
}

function nextOrderId(moment: Moment): string {
  return `ORD${String(nextSequence(moment.state)).padStart(8, "0")}-A`
}

function toDate(value: string | Date | null | undefined): Date | null {
  return value === null || value === undefined ? null : new Date(value)
}

function toPeriod(period: OrderInput["delivery_date"]) {
  return period
    ? { earliest: new Date(period.earliest), latest: new Date(period.latest) }
    : null
}

/** Creation dates carry no milliseconds on the wire, so they have none here. */
function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000)
}
