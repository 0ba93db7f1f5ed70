import { badRequest } from "../http/mirakl-problem"
import type { Order, OrderLine } from "../state/order"
import type { DeductionInput } from "./deduction-input"
import { computeLineBalance } from "./line-balance"

type Draw = Pick<DeductionInput, "amount" | "shipping_amount" | "quantity">

/**
 * The money and units asked for must exist. Repeated lines of one call draw on
 * the same balance. The quantity of a refund is informative only.
 */
export function refuseOverdraft(
  what: "refund" | "cancelation",
  targets: readonly { line: OrderLine; input: DeductionInput }[]
): void {
  const drawn = new Map<OrderLine, Draw>()
  for (const { line, input } of targets) {
    refuseNonsense(line, input)
    const total = addDraw(drawn.get(line), input)
    drawn.set(line, total)
    const balance = computeLineBalance(line)
    const units = what === "cancelation" ? total.quantity : 0
    if (
      total.amount > balance.amount + 1e-6 ||
      total.shipping_amount > balance.shipping_amount + 1e-6 ||
      units > balance.quantity
    ) {
      throw badRequest(
        `The amount or quantity exceeds what is left of the order line '${line.order_line_id}'.`
      )
    }
  }
}

function addDraw(before: Draw | undefined, input: DeductionInput): Draw {
  return {
    amount: (before?.amount ?? 0) + input.amount,
    shipping_amount: (before?.shipping_amount ?? 0) + input.shipping_amount,
    quantity: (before?.quantity ?? 0) + input.quantity,
  }
}

function refuseNonsense(line: OrderLine, input: DeductionInput): void {
  const { amount, shipping_amount, quantity } = input
  if (amount < 0 || shipping_amount < 0 || quantity < 0) {
    throw badRequest("Amounts and quantities must be positive or zero.")
  }
  if (amount === 0 && shipping_amount === 0) {
    throw badRequest(
      `The amount and the shipping amount of the order line '${line.order_line_id}' are both zero.`
    )
  }
}

export function refuseCurrency(order: Order, input: DeductionInput): void {
  if (
    input.currency_iso_code !== undefined &&
    input.currency_iso_code !== order.currency_iso_code
  ) {
    throw badRequest(
      `The currency '${input.currency_iso_code}' is not the currency of the order, '${order.currency_iso_code}'.`
    )
  }
}

/** Whether the code is one of the reasons that a shop may give. */
export function isShopReason(
  reasons: readonly { code: string; type: string; is_shop_right: boolean }[],
  type: string,
  code: string
): boolean {
  return reasons.some(
    (reason) =>
      reason.type === type && reason.code === code && reason.is_shop_right
  )
}
