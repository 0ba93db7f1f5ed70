import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import {
  computeMiraklTotal,
  computeShippingTotal,
  taxModeOf,
} from "./compute-mirakl-total"
import { hashOrder } from "./find-update"
import { liveLines } from "./live-lines"
import { settleCancelations, type OrderedUnits } from "./settle-cancelations"

/** What the store keeps of a Mirakl order: the columns of `MiraklOrder`, amounts as decimal strings. */
export type OrderBinding = ReturnType<typeof toBinding>

/** The columns of `MiraklOrderLine`, amounts as decimal strings. */
export type OrderBindingLine = OrderBinding["lines"][number]

/**
 * @param payload the order as sent; what is kept of it beside the payload is
 * net of cancelations
 * @param updatedAt when the update took place that it shows
 * @param ordered the lines as first seen, by Mirakl line id
 */
export function toBinding(
  payload: MiraklOrder,
  shopKey: string,
  updatedAt: Date,
  ordered?: ReadonlyMap<string, OrderedUnits>
) {
  const order = settleCancelations(payload, ordered)
  return {
    shop_key: shopKey,
    mirakl_order_id: order.order_id,
    commercial_id: order.commercial_id ?? order.order_id,
    mirakl_state: order.order_state,
    first_state: order.order_state,
    mirakl_state_reason_code: order.order_state_reason_code,
    mirakl_state_reason_label: order.order_state_reason_label ?? null,
    channel_code: order.channel?.code ?? null,
    currency_code: order.currency_iso_code.toLowerCase(),
    tax_mode: taxModeOf(order),
    payment_type: order.payment_type ?? null,
    payment_workflow: order.payment_workflow ?? null,
    customer_debited_at: order.customer_debited_date ?? null,
    total: computeMiraklTotal(order).toFixed(),
    shipping_total: computeShippingTotal(order).toFixed(),
    commission_total: MathBN.sum(
      ...liveLines(order).map((line) => line.total_commission ?? 0)
    ).toFixed(),
    shipping_type_code: order.shipping_type_code ?? null,
    shipping_type_label: order.shipping_type_label ?? null,
    shipping_zone_code: order.shipping_zone_code ?? null,
    carrier_code: order.shipping_carrier_code ?? null,
    carrier_name: order.shipping_company ?? null,
    tracking_number: order.shipping_tracking ?? null,
    tracking_url: order.shipping_tracking_url ?? null,
    fulfillment_center_code: order.fulfillment?.center?.code ?? null,
    shipping_deadline: order.shipping_deadline ?? null,
    acceptance_decided_at: order.acceptance_decision_date ?? null,
    can_cancel: order.can_cancel ?? false,
    has_incident: order.has_incident ?? false,
    mirakl_created_at: order.created_date ?? updatedAt.toISOString(),
    mirakl_updated_at: updatedAt.toISOString(),
    payload,
    payload_hash: hashOrder(payload),
    lines: order.order_lines.map((line, index) => ({
      ...toBindingLine(order, line, index),
      ...asOrdered(payload.order_lines[index]),
    })),
  }
}

function toBindingLine(
  order: MiraklOrder,
  line: MiraklOrderLine,
  index: number
) {
  return {
    mirakl_line_id: line.order_line_id,
    line_index: line.order_line_index ?? index,
    mirakl_state: line.order_line_state,
    mirakl_state_reason_code: line.order_line_state_reason_code,
    mirakl_state_reason_label: line.order_line_state_reason_label ?? null,
    offer_id: line.offer_id,
    offer_sku: line.offer_sku ?? "",
    product_sku: line.product_sku ?? null,
    product_title: line.product_title ?? null,
    quantity: line.quantity,
    unit_price: decimal(
      line.price_unit ?? MathBN.div(line.price, line.quantity || 1)
    ),
    price: decimal(line.price),
    shipping_price: decimal(line.shipping_price ?? 0),
    commission:
      line.total_commission == null ? null : decimal(line.total_commission),
    taxes: line.taxes,
    shipping_taxes: line.shipping_taxes,
    carrier_code: order.shipping_carrier_code ?? null,
    carrier_name: order.shipping_company ?? null,
    can_refund: line.can_refund ?? false,
  }
}

// A line that was first seen with cancelations does not tell what was ordered.
function asOrdered(line: MiraklOrderLine | undefined) {
  const isWhole = line !== undefined && !line.cancelations.length
  return {
    ordered_quantity: isWhole ? line.quantity : null,
    ordered_price: isWhole ? decimal(line.price) : null,
    ordered_shipping_price: isWhole ? decimal(line.shipping_price ?? 0) : null,
  }
}

function decimal(amount: Parameters<typeof MathBN.convert>[0]): string {
  return MathBN.convert(amount).toFixed()
}
