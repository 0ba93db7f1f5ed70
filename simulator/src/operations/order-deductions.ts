import { BodyFields } from "../http/body-fields"
import { badRequest } from "../http/mirakl-problem"
import { ok, type Call, type Operation, type Reply } from "../http/operation"
import { cancelLinesBySeller } from "../orders/cancel-lines"
import {
  convertDeduction,
  taxSign,
  toOrderTaxMode,
} from "../orders/convert-tax-mode"
import type { DeductionInput } from "../orders/deduction-input"
import { findLineInShop } from "../orders/line-balance"
import { refundLines } from "../orders/refund-lines"
import type { CodedAmount, LineDeduction, Order } from "../state/order"
import type { TaxMode } from "../state/platform"

export const orderDeductionOperations: Operation[] = [
  {
    code: "OR28",
    method: "PUT",
    path: "/api/orders/refund",
    body: "json",
    handle: refund,
  },
  {
    code: "OR30",
    method: "PUT",
    path: "/api/orders/cancel",
    body: "json",
    handle: cancel,
  },
]

function refund(call: Call): Reply {
  const { mode, inputs } = readBody(call, "refunds")
  const outcomes = refundLines(call, call.shop.shop_id, inputs)
  return ok({
    order_tax_mode: mode,
    refunds: outcomes.map(({ order, line, refund: stored }) => ({
      ...toWireDeduction(order, line.order_line_id, stored, mode),
      excluded_from_shipment: stored.excluded_from_shipment,
      order_refund_id: stored.order_refund_id,
      refund_id: stored.id,
    })),
  })
}

function cancel(call: Call): Reply {
  const { mode, inputs } = readBody(call, "cancelations")
  const outcomes = cancelLinesBySeller(call, call.shop.shop_id, inputs)
  return ok({
    order_tax_mode: mode,
    cancelations: outcomes.map(({ order, line, cancelation }) => ({
      ...toWireDeduction(order, line.order_line_id, cancelation, mode),
      cancelation_id: cancelation.id,
    })),
  })
}

/** Amounts may come in either tax mode; rules work in the order's own. */
function readBody(
  call: Call,
  list: "refunds" | "cancelations"
): { mode: TaxMode; inputs: DeductionInput[] } {
  const fields = BodyFields.of(call.body)
  const given = fields.optionalString("order_tax_mode")
  if (
    given !== undefined &&
    given !== "TAX_INCLUDED" &&
    given !== "TAX_EXCLUDED"
  ) {
    throw badRequest(`The order tax mode '${given}' is unknown.`)
  }
  const mode = given ?? call.platform.configuration.features.order_tax_mode
  const inputs = fields.objects(list).map((entry) => {
    const input = readInput(entry, list)
    const found = findLineInShop(
      call.state.orders,
      call.shop.shop_id,
      input.order_line_id
    )
    return found ? toOrderTaxMode(input, mode, found.order) : input
  })
  return { mode, inputs }
}

function readInput(
  entry: BodyFields,
  list: "refunds" | "cancelations"
): DeductionInput {
  return {
    order_line_id: entry.string("order_line_id"),
    amount: entry.number("amount"),
    shipping_amount: entry.number("shipping_amount"),
    quantity:
      list === "refunds"
        ? (entry.optionalInteger("quantity") ?? 0)
        : entry.integer("quantity"),
    reason_code: entry.string("reason_code"),
    currency_iso_code: entry.optionalString("currency_iso_code"),
    excluded_from_shipment: entry.optionalBoolean("excluded_from_shipment"),
    taxes: readAmounts(entry, "taxes"),
    shipping_taxes: readAmounts(entry, "shipping_taxes"),
    fees: readAmounts(entry, "fees"),
  }
}

function readAmounts(
  entry: BodyFields,
  name: string
): CodedAmount[] | undefined {
  return entry.optionalObjects(name)?.map((amount) => ({
    code: amount.string("code"),
    amount: amount.number("amount"),
  }))
}

function toWireDeduction(
  order: Order,
  orderLineId: string,
  deduction: LineDeduction,
  mode: TaxMode
): Record<string, unknown> {
  const shown = convertDeduction(deduction, taxSign(order.order_tax_mode, mode))
  return {
    amount: shown.amount,
    currency_iso_code: order.currency_iso_code,
    eco_contributions: [],
    fees: shown.fees,
    order_line_id: orderLineId,
    quantity: shown.quantity,
    reason_code: shown.reason_code,
    shipping_amount: shown.shipping_amount,
    shipping_taxes: shown.shipping_taxes,
    taxes: shown.taxes,
  }
}
