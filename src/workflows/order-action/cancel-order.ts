import { MedusaError } from "@medusajs/framework/utils"
import { deductionIds } from "../../mapping/order-action/find-deductions"
import { toCancelationInputs } from "../../mapping/order-action/to-deductions"
import { fetchOrderFor, refreshOrders, type OpenOrder } from "./open-order"
import { CANCEL_KEY, pushCancel } from "./push-cancel"
import { pushDeductions, type DeductionInput } from "./push-deductions"
import { recordAction } from "./record-action"
import { pushAction, type ActionOutcome } from "./push-action"
import { requireLine, requireReason, taxModeOf } from "./require-line"
import { knownIds } from "./known-ids"

/** Units of a line that are not to be delivered. */
export type CanceledLine = {
  /** Mirakl's line id. */
  id: string
  quantity: number
  amount?: number
  shipping_amount?: number
  reason_code: string
}

/** (OR29) Cancels a whole order for a person. */
export async function cancelWholeOrder(
  open: OpenOrder,
  source: "person" | "store" = "person"
): Promise<ActionOutcome> {
  const { service, client, binding } = open
  const outcome = await pushAction(
    service,
    {
      binding_id: binding.id,
      key: CANCEL_KEY,
      kind: "cancel",
      source,
      input: {},
      baseline: null,
    },
    (_, signal) => pushCancel(client, binding.mirakl_order_id, signal)
  )
  await recordAction(open, binding.id, "cancel", outcome, source)
  await refreshOrders(open, [binding.mirakl_order_id])
  return outcome
}

/**
 * (OR30) Cancels lines, or units of them, for a person.
 *
 * @param key who asks again with it changes nothing
 * @throws {MedusaError} INVALID_DATA for an unknown line or reason, or a
 * quantity that is not there; NOT_ALLOWED where an amount must be given
 */
export async function cancelLines(
  open: OpenOrder,
  lines: CanceledLine[],
  key: string
): Promise<ActionOutcome> {
  const { service, client, binding } = open
  const order = await fetchOrderFor(open)
  await requireReason(open, "CANCELATION", lines)
  const wishes = lines.map(({ id, ...wish }) => {
    const line = requireLine(order, id)
    if (wish.quantity > line.quantity) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Line ${id} has ${line.quantity} units.`
      )
    }
    // Platforms differ in whether the price is net of what was taken off before.
    if (wish.amount === undefined && line.cancelations.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `A part of line ${id} was cancelled before: say with "amount" and "shipping_amount" how much is taken off now.`
      )
    }
    return { ...wish, line }
  })
  const input: DeductionInput = {
    order_tax_mode: taxModeOf(order),
    cancelations: toCancelationInputs(order, wishes),
  }
  const outcome = await pushAction(
    service,
    {
      binding_id: binding.id,
      key: `cancel:${key}`,
      kind: "cancel",
      source: "person",
      input,
      baseline: {
        known_ids: [
          ...deductionIds(order, "cancelations"),
          ...(await knownIds(service, binding.id)),
        ],
      },
    },
    (claim, signal) =>
      pushDeductions(client, binding.mirakl_order_id, claim, signal)
  )
  await recordAction(open, binding.id, "cancel_lines", outcome, "person")
  await refreshOrders(open, [binding.mirakl_order_id])
  return outcome
}
