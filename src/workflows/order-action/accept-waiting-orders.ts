import type { Flags } from "../../mapping/decision/flags"
import {
  decideAcceptances,
  type AcceptanceDecision,
} from "../../mapping/order-action/decide-acceptance"
import { isRefusedKey } from "../../mapping/operation/is-refused-key"
import { waitingLineIds } from "../../mapping/order-action/judge-acceptance"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import { retrieveOrderInstance } from "../order/order-instance"
import { loadAcceptanceFacts } from "./load-acceptance-facts"
import { recordAction } from "./record-action"
import { refreshOrders, type ActionContext } from "./open-order"
import { answerOrder } from "./push-acceptance"
import type { ActionOutcome } from "./push-action"
import { acceptanceLineKey } from "./answer-lines"
import { listUnheldOrders } from "./list-unheld-orders"
import { listWaitingOrders, type WaitingOrder } from "./list-waiting-orders"

/** What came of answering the waiting orders of an instance. */
export type AcceptanceCounts = {
  accepted: number
  refused: number
  /** Left to a person. */
  left: number
  failed: number
}

/** The flags that stop a policy. */
export const ACCEPTANCE_FLAGS = [
  "ACCEPTANCE_UNKNOWN_SKU",
  "ACCEPTANCE_SHORT_STOCK",
  "ACCEPTANCE_LOW_PRICE",
] as const

/**
 * (OR21) Answers the orders of an instance that wait, as its policy says. They
 * are decided together, told one by one, and read again by hundreds. One that
 * fails stops no other; a refused key stops all.
 *
 * @param orderIds tells only these, Mirakl's ids; the others still count for
 * who gets the stock
 * @throws {MiraklAuthError} when the key is refused
 */
export async function acceptWaitingOrders(
  context: ActionContext,
  record: (lines: JobLineRecord[]) => Promise<void>,
  orderIds?: string[]
): Promise<AcceptanceCounts> {
  const { container, service } = context
  const counts = { accepted: 0, refused: 0, left: 0, failed: 0 }
  const waiting = await listWaitingOrders(service, context.instance)
  if (!waiting.length) {
    return counts
  }
  const instance = await retrieveOrderInstance(container, context.instance.id)
  const orders = waiting.map(({ payload }) => payload)
  const decisions = decideAcceptances(
    orders,
    instance,
    await loadAcceptanceFacts(
      container,
      instance,
      orders,
      waiting.flatMap(({ held_reservation_ids }) => held_reservation_ids),
      await listUnheldOrders(
        container,
        instance.id,
        orders.map(({ order_id }) => order_id)
      )
    )
  )
  await noteFlags(context, waiting, decisions)
  const told: string[] = []
  try {
    for (const order of waiting) {
      if (orderIds && !orderIds.includes(order.payload.order_id)) {
        continue
      }
      const decision = decisions.get(order.payload.order_id)
      if (!decision || decision.kind === "leave") {
        counts.left += 1
        continue
      }
      const outcome = await tell(context, order, decision.kind === "accept")
      told.push(order.payload.order_id)
      await record(toLines(order, decision, outcome))
      await recordAction(
        context,
        order.binding_id,
        decision.kind,
        outcome,
        "policy"
      )
      counts[toCount(decision, outcome)] += 1
      if ("cause" in outcome && isRefusedKey(outcome.cause)) {
        throw outcome.cause
      }
    }
  } finally {
    await refreshOrders(context, told)
  }
  return counts
}

function tell(
  context: ActionContext,
  { binding_id, payload }: WaitingOrder,
  accepted: boolean
): Promise<ActionOutcome> {
  return answerOrder(context, {
    binding_id,
    mirakl_order_id: payload.order_id,
    source: "policy",
    line_ids: waitingLineIds(payload),
    accepts: () => accepted,
  })
}

async function noteFlags(
  { service }: ActionContext,
  waiting: WaitingOrder[],
  decisions: Map<string, AcceptanceDecision>
): Promise<void> {
  await service.orders.changeFlags(
    waiting.map(({ binding_id, payload }) => ({
      id: binding_id,
      raise: toFlags(decisions.get(payload.order_id)),
      clear: ACCEPTANCE_FLAGS,
    }))
  )
}

function toFlags(decision: AcceptanceDecision | undefined): Flags {
  return decision?.kind === "leave" && decision.flag
    ? { [decision.flag.code]: { skus: decision.flag.skus } }
    : {}
}

function toCount(
  decision: { kind: "accept" | "refuse" },
  outcome: ActionOutcome
): keyof AcceptanceCounts {
  if (outcome.kind === "pushed" || outcome.kind === "already") {
    return decision.kind === "accept" ? "accepted" : "refused"
  }
  return outcome.kind === "busy" ? "left" : "failed"
}

function toLines(
  { binding_id, payload }: WaitingOrder,
  decision: { kind: "accept" | "refuse" },
  outcome: ActionOutcome
): JobLineRecord[] {
  if (outcome.kind === "busy") {
    return []
  }
  const line = {
    key: acceptanceLineKey(payload.order_id),
    reference_type: "mirakl_order",
    reference_id: binding_id,
  }
  if (outcome.kind === "pushed" || outcome.kind === "already") {
    const answer = decision.kind === "accept" ? "accepted" : "refused"
    return [{ ...line, status: "done", result: { outcome: answer } }]
  }
  const { code, message, remedy } = outcome.error
  return [
    {
      ...line,
      status: "failed",
      error_code: code,
      error_message: message,
      remedy,
    },
  ]
}
