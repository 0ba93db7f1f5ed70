import { MathBN } from "@medusajs/framework/utils"
import type {
  MiraklCancelationInput,
  MiraklOrder,
  MiraklOrderLine,
  MiraklRefundInput,
} from "../../mirakl-api"
import { roundFor, toTaxes } from "./share-taxes"

/** Money that a person gives back on a line; in the order's own tax mode. */
export type RefundWish = {
  line: MiraklOrderLine
  amount: number
  shipping_amount: number
  quantity: number
  reason_code: string
  excluded_from_shipment?: boolean
}

/** Units that are not to be delivered, and the money that goes with them if it is not their share. */
export type CancelationWish = {
  line: MiraklOrderLine
  quantity: number
  amount?: number
  shipping_amount?: number
  reason_code: string
}

/** (OR28) What is sent for wishes. */
export function toRefundInputs(
  order: MiraklOrder,
  wishes: RefundWish[]
): MiraklRefundInput[] {
  return wishes.map((wish) => ({
    order_line_id: wish.line.order_line_id,
    amount: wish.amount,
    shipping_amount: wish.shipping_amount,
    quantity: wish.quantity,
    reason_code: wish.reason_code,
    currency_iso_code: order.currency_iso_code,
    ...(wish.excluded_from_shipment ? { excluded_from_shipment: true } : {}),
    ...toTaxes(order, wish.line, wish.amount, wish.shipping_amount),
  }))
}

/**
 * (OR30) What is sent for wishes. Without an amount the units' share of the
 * line's price is taken off, and its shipping only with the last unit.
 */
export function toCancelationInputs(
  order: MiraklOrder,
  wishes: CancelationWish[]
): MiraklCancelationInput[] {
  return wishes.map(({ line, quantity, reason_code, ...given }) => {
    const isWhole = quantity >= line.quantity
    const share = roundFor(
      order,
      MathBN.mult(line.price, MathBN.div(quantity, line.quantity || 1))
    )
    const amount = given.amount ?? share
    const shipping_amount =
      given.shipping_amount ?? (isWhole ? (line.shipping_price ?? 0) : 0)
    return {
      order_line_id: line.order_line_id,
      amount,
      shipping_amount,
      quantity,
      reason_code,
      currency_iso_code: order.currency_iso_code,
      ...toTaxes(order, line, amount, shipping_amount),
    }
  })
}
