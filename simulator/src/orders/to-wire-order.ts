import {
  toMiraklDate,
  toMiraklDateOrNull,
  toMiraklSecond,
} from "../http/mirakl-date"
import { sumMoney } from "../money"
import type { Order } from "../state/order"
import type { Platform, TaxMode } from "../state/platform"
import { canCancel } from "./cancel-lines"
import { taxSign } from "./convert-tax-mode"
import { computeOrderState } from "./order-state"
import { toWireCustomer } from "./to-wire-customer"
import {
  computeLineTotal,
  toShownLine,
  toWireOrderLine,
} from "./to-wire-order-line"

/**
 * (OR11) The wire form of an order.
 *
 * @param taxMode the mode asked for; null shows the order in its own.
 */
export function toWireOrder(
  platform: Platform,
  order: Order,
  taxMode: TaxMode | null
): Record<string, unknown> {
  const mode = taxMode ?? order.order_tax_mode
  const sign = taxSign(order.order_tax_mode, mode)
  const lines = order.lines.map((line) => toShownLine(line, sign))
  const wireLines = order.lines.map((line, index) =>
    toWireOrderLine(order, line, lines[index] ?? line)
  )
  const state = computeOrderState(order)
  return {
    acceptance_decision_date: toMiraklDateOrNull(
      order.acceptance_decision_date
    ),
    can_cancel: canCancel(order),
    can_shop_ship:
      state === "SHIPPING" && order.fulfillment_center_code === "DEFAULT",
    channel: toWireChannel(platform, order.channel_code),
    commercial_id: order.commercial_id,
    created_date: toMiraklDate(order.created_date),
    currency_iso_code: order.currency_iso_code,
    customer: toWireCustomer(platform, order),
    customer_directly_pays_seller: order.customer_directly_pays_seller,
    customer_notification_email: order.customer_notification_email,
    ...toWireDates(order),
    fulfillment: { center: { code: order.fulfillment_center_code } },
    fully_refunded: order.lines.every((line) => line.state === "REFUNDED"),
    has_customer_message: order.has_customer_message,
    has_incident: order.lines.some((line) => line.state === "INCIDENT_OPEN"),
    has_invoice: false,
    ...(order.invoice_details && { invoice_details: order.invoice_details }),
    last_updated_date: toMiraklSecond(order.last_updated_date),
    leadtime_to_ship: order.leadtime_to_ship,
    order_additional_fields: order.additional_fields,
    order_id: order.order_id,
    order_lines: wireLines,
    order_state: state,
    order_state_reason_code: order.state_reason_code,
    order_state_reason_label: order.state_reason_label,
    order_tax_mode: mode,
    ...(order.payment_type !== null && {
      paymentType: order.payment_type,
      payment_type: order.payment_type,
    }),
    ...(order.payment_duration !== null && {
      payment_duration: order.payment_duration,
    }),
    payment_workflow: order.payment_workflow,
    price: sumMoney(lines.map((line) => line.price)),
    promotions: toWirePromotions(order),
    quote_id: null,
    references: order.references,
    ...toWireShipping(platform, order),
    shipping_price: sumMoney(lines.map((line) => line.shipping_price)),
    total_commission: sumMoney(
      wireLines.map((line) => Number(line.total_commission))
    ),
    total_price: sumMoney(lines.map(computeLineTotal)),
    ...order.wire_overrides,
  }
}

function toWireChannel(
  platform: Platform,
  code: string | null
): Record<string, string> | null {
  if (code === null) {
    return null
  }
  const channel = platform.channels.find((candidate) => candidate.code === code)
  return { code, label: channel?.label ?? code }
}

function toWireDates(order: Order): Record<string, unknown> {
  return {
    ...(order.customer_debited_date && {
      customer_debited_date: toMiraklDate(order.customer_debited_date),
    }),
    ...(order.delivery_date && {
      delivery_date: {
        earliest: toMiraklDate(order.delivery_date.earliest),
        latest: toMiraklDate(order.delivery_date.latest),
      },
    }),
    ...(order.shipping_deadline && {
      shipping_deadline: toMiraklDate(order.shipping_deadline),
    }),
    transaction_date: toMiraklDateOrNull(order.transaction_date),
    transaction_number: order.transaction_number,
  }
}

function toWirePromotions(order: Order): Record<string, unknown> {
  return {
    applied_promotions: order.promotions,
    total_deduced_amount: sumMoney(
      order.promotions.map((promotion) => Number(promotion.deduced_amount ?? 0))
    ),
  }
}

function toWireShipping(
  platform: Platform,
  order: Order
): Record<string, unknown> {
  const type = platform.shipping_types.find(
    (candidate) => candidate.code === order.shipping_type_code
  )
  const zone = platform.shipping_zones.find(
    (candidate) => candidate.code === order.shipping_zone_code
  )
  return {
    shipping_carrier_code: order.tracking.carrier_code,
    shipping_carrier_standard_code: order.tracking.carrier_standard_code,
    shipping_company: order.tracking.carrier_name,
    shipping_pudo_id: order.shipping_pudo_id,
    shipping_tracking: order.tracking.tracking_number,
    shipping_tracking_url: order.tracking.tracking_url,
    shipping_type_code: order.shipping_type_code,
    shipping_type_label: type?.label ?? order.shipping_type_code,
    shipping_type_standard_code: type?.standard_code ?? null,
    shipping_zone_code: order.shipping_zone_code,
    shipping_zone_label: zone?.label ?? order.shipping_zone_code,
  }
}
