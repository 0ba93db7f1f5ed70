import { MedusaError } from "@medusajs/framework/utils"
import { deductionIds } from "../../mapping/order-action/find-deductions"
import { toRefundInputs } from "../../mapping/order-action/to-deductions"
import { knownIds } from "./known-ids"
import { fetchOrderFor, refreshOrders, type OpenOrder } from "./open-order"
import { recordAction } from "./record-action"
import { pushAction, type ActionOutcome } from "./push-action"
import { pushDeductions, type DeductionInput } from "./push-deductions"
import { requireLine, requireReason, taxModeOf } from "./require-line"

/** Money to give back on a line; in the order's own tax mode. */
export type RefundedLine = {
  /** Mirakl's line id. */
  id: string
  amount: number
  shipping_amount: number
  quantity: number
  reason_code: string
  excluded_from_shipment?: boolean
}

/**
 * (OR28) Gives money back for a person, at most once. The Medusa refund follows
 * when the order is read again, as every refund of Mirakl's does.
 *
 * @param key who asks again with it changes nothing
 * @throws {MedusaError} INVALID_DATA for an unknown line or reason; NOT_ALLOWED
 * where Mirakl lets nothing be refunded
 */
export async function refundOrder(
  open: OpenOrder,
  lines: RefundedLine[],
  key: string
): Promise<ActionOutcome> {
  const { service, client, binding } = open
  const order = await fetchOrderFor(open)
  await requireReason(open, "REFUND", lines)
  const [told] = await service.listMiraklOrderActions({
    binding_id: binding.id,
    key: `refund:${key}`,
    status: ["pushed", "uncertain", "pushing"],
  })
  const wishes = lines.map(({ id, ...wish }) => {
    const line = requireLine(order, id)
    if (!line.can_refund && !told) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Mirakl lets nothing be refunded on line ${id}: it is ${line.order_line_state}.`
      )
    }
    return { ...wish, line }
  })
  const input: DeductionInput = {
    order_tax_mode: taxModeOf(order),
    refunds: toRefundInputs(order, wishes),
  }
  const outcome = await pushAction(
    service,
    {
      binding_id: binding.id,
      key: `refund:${key}`,
      kind: "refund",
      source: "person",
      input,
      baseline: {
        known_ids: [
          ...deductionIds(order, "refunds"),
          ...(await knownIds(service, binding.id)),
        ],
      },
    },
    (claim, signal) =>
      pushDeductions(client, binding.mirakl_order_id, claim, signal)
  )
  await recordAction(open, binding.id, "refund", outcome, "person")
  await refreshOrders(open, [binding.mirakl_order_id])
  return outcome
}
