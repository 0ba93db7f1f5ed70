import { MedusaError } from "@medusajs/framework/utils"
import {
  waitingLineIds,
  type LineDecision,
} from "../../mapping/order-action/judge-acceptance"
import { fetchOrderFor, refreshOrders, type OpenOrder } from "./open-order"
import { ACCEPTANCE_KEY, answerOrder } from "./push-acceptance"
import { recordAction } from "./record-action"
import type { ActionOutcome } from "./push-action"

/**
 * (OR21) Answers an order for a person: every waiting line that the decisions
 * leave out is answered with `otherwise`. The order is read again afterwards.
 *
 * @throws {MedusaError} NOT_ALLOWED when no line waits; INVALID_DATA for a
 * line that does not wait
 */
export async function acceptOrder(
  open: OpenOrder,
  given: LineDecision[],
  otherwise: boolean
): Promise<ActionOutcome> {
  const { service, binding } = open
  const order = await fetchOrderFor(open)
  const waiting = waitingLineIds(order)
  const [told] = await service.listMiraklOrderActions({
    binding_id: binding.id,
    key: ACCEPTANCE_KEY,
    status: "pushed",
  })
  if (!waiting.length && !told) {
    await refreshOrders(open, [binding.mirakl_order_id])
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Order ${binding.mirakl_order_id} is ${order.order_state} on Mirakl and does not wait for an answer.`
    )
  }
  const stray = given.find(({ id }) => !told && !waiting.includes(id))
  if (stray) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Line ${stray.id} of order ${binding.mirakl_order_id} does not wait for an answer.`
    )
  }
  const decided = new Map(given.map(({ id, accepted }) => [id, accepted]))
  const outcome = await answerOrder(open, {
    binding_id: binding.id,
    mirakl_order_id: binding.mirakl_order_id,
    source: "person",
    line_ids: waiting,
    accepts: (id) => decided.get(id) ?? otherwise,
  })
  await recordAction(
    open,
    binding.id,
    otherwise ? "accept" : "refuse",
    outcome,
    "person"
  )
  await refreshOrders(open, [binding.mirakl_order_id])
  return outcome
}
