import { toMiraklDate, toMiraklSecond } from "../http/mirakl-date"
import { roundMoney, sumMoney } from "../money"
import type {
  Cancelation,
  CodedAmount,
  LineDeduction,
  Order,
  OrderLine,
  Refund,
  Tax,
} from "../state/order"
import { convertLine } from "./convert-tax-mode"
import { computeLineBalance } from "./line-balance"
import { canRefund } from "./refund-lines"

/**
 * The wire form of a line.
 *
 * @param line as stored: what may still be refunded follows from it
 * @param shown the same line with the amounts to show (see `toShownLine`)
 */
export function toWireOrderLine(
  order: Order,
  line: OrderLine,
  shown: OrderLine
): Record<string, unknown> {
  const vat = sumMoney(line.commission_taxes.map((tax) => tax.amount))
  return {
    can_refund: canRefund(order, line),
    cancelations: shown.cancelations.map(toWireCancelation),
    category_code: line.category_code,
    category_label: line.category_label,
    commission_fee: line.commission_fee,
    commission_rate_vat: line.commission_taxes[0]?.rate ?? 0,
    commission_taxes: line.commission_taxes,
    commission_vat: vat,
    created_date: toMiraklDate(line.created_date),
    ...(line.debited_date && { debited_date: toMiraklDate(line.debited_date) }),
    description: line.description,
    fees: line.fees,
    last_updated_date: toMiraklSecond(line.last_updated_date),
    offer_id: line.offer_id,
    offer_sku: line.offer_sku,
    offer_state_code: line.offer_state_code,
    order_line_additional_fields: line.additional_fields,
    order_line_id: line.order_line_id,
    order_line_index: line.order_line_index,
    order_line_state: line.state,
    order_line_state_reason_code: line.state_reason_code,
    order_line_state_reason_label: line.state_reason_label,
    origin_unit_price: shown.origin_unit_price,
    price: shown.price,
    price_additional_info: null,
    price_unit: shown.price_unit,
    product_medias: [],
    ...(line.product_shop_sku && { product_shop_sku: line.product_shop_sku }),
    product_sku: line.product_sku,
    product_title: line.product_title,
    promotions: line.promotions,
    quantity: shown.quantity,
    ...(line.received_date && {
      received_date: toMiraklDate(line.received_date),
    }),
    refunds: shown.refunds.map(toWireRefund),
    ...(line.shipped_date && { shipped_date: toMiraklDate(line.shipped_date) }),
    shipping_price: shown.shipping_price,
    shipping_price_additional_unit: null,
    shipping_price_unit: null,
    shipping_taxes: shown.shipping_taxes.map(toWireTax),
    taxes: shown.taxes.map(toWireTax),
    total_commission: roundMoney(line.commission_fee + vat),
    total_price: computeLineTotal(shown),
  }
}

/** Goods, shipping and fees; taxes as the mode of the amounts has them. */
export function computeLineTotal(
  line: Pick<OrderLine, "price" | "shipping_price" | "fees">
): number {
  return sumMoney([
    line.price,
    line.shipping_price,
    ...line.fees.map((fee) => fee.amount),
  ])
}

/** The line in the wanted tax mode, net of cancelations where the platform does so. */
export function toShownLine(line: OrderLine, sign: -1 | 0 | 1): OrderLine {
  const converted = convertLine(line, sign)
  return line.reduced_by_cancelations ? netOfCancelations(converted) : converted
}

function netOfCancelations(line: OrderLine): OrderLine {
  const cancelled = { ...line, refunds: [] }
  const { amount, shipping_amount, quantity } = computeLineBalance(cancelled)
  const given = (kind: "taxes" | "shipping_taxes") =>
    line.cancelations.flatMap((cancelation) => cancelation[kind])
  return {
    ...line,
    price: amount,
    shipping_price: shipping_amount,
    quantity,
    taxes: lessTaxes(line.taxes, given("taxes")),
    shipping_taxes: lessTaxes(line.shipping_taxes, given("shipping_taxes")),
  }
}

function lessTaxes(
  taxes: readonly Tax[],
  given: readonly CodedAmount[]
): Tax[] {
  return taxes.map((tax) => {
    const off = given.filter(({ code }) => code === tax.code)
    const amount = tax.amount - sumMoney(off.map((it) => it.amount))
    return { ...tax, amount: roundMoney(amount) }
  })
}

function toWireTax(tax: Tax): Record<string, unknown> {
  return {
    amount: tax.amount,
    code: tax.code,
    ...(tax.rate !== undefined && { rate: tax.rate }),
    tax_calculation_rule: tax.tax_calculation_rule,
  }
}

function toWireDeduction(deduction: LineDeduction): Record<string, unknown> {
  return {
    amount: deduction.amount,
    commission_amount: deduction.commission_amount,
    commission_taxes: [],
    commission_total_amount: deduction.commission_amount,
    created_date: toMiraklDate(deduction.created_date),
    fees: deduction.fees,
    id: deduction.id,
    quantity: deduction.quantity,
    reason_code: deduction.reason_code,
    shipping_amount: deduction.shipping_amount,
    shipping_taxes: deduction.shipping_taxes,
    taxes: deduction.taxes,
  }
}

function toWireCancelation(cancelation: Cancelation): Record<string, unknown> {
  return toWireDeduction(cancelation)
}

function toWireRefund(refund: Refund): Record<string, unknown> {
  const olderState =
    refund.refund_state === "WAITING_REFUND_TAX_CONFIRMATION"
      ? "WAITING_REFUND"
      : refund.refund_state
  return {
    ...toWireDeduction(refund),
    commission_tax_amount: 0,
    order_refund_id: refund.order_refund_id,
    refund_state: refund.refund_state,
    state: olderState,
    ...(refund.transaction_date && {
      transaction_date: toMiraklDate(refund.transaction_date),
      transaction_number: refund.transaction_number,
    }),
  }
}
