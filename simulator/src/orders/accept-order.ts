import { codedProblem } from "../http/mirakl-problem"
import type { Order, OrderLine } from "../state/order"
import { requireShop, type Moment } from "../state/simulator-state"
import { enterDebit } from "./debit-order"
import { computeOrderState, moveLine, touchOrder } from "./order-state"
import { releaseUnits } from "./release-units"

export type AcceptanceDecision = { id: string; accepted: boolean }

/**
 * (OR21) Accepts or refuses every WAITING_ACCEPTANCE line in one go.
 *
 * @throws MiraklProblem with the published OR21 error codes; nothing changes.
 */
export function decideAcceptance(
  moment: Moment,
  order: Order,
  decisions: readonly AcceptanceDecision[]
): void {
  const decided = validateDecisions(moment, order, decisions)
  for (const [line, accepted] of decided) {
    if (!accepted) {
      refuseLine(moment, order, line)
    }
  }
  order.acceptance_decision_date = moment.now
  const accepted = decided.filter(([, yes]) => yes).map(([line]) => line)
  enterDebit(moment, order, accepted)
  touchOrder(order, moment.now)
}

/** Nobody answered in time: refused by the platform, with no decision date. */
export function expireAcceptance(moment: Moment, order: Order): void {
  const waiting = waitingLines(order)
  for (const line of waiting) {
    refuseLine(moment, order, line)
  }
  if (waiting.length > 0) {
    touchOrder(order, moment.now)
  }
}

/** The fraud check passed: the shop is asked, unless the platform accepts by itself. */
export function offerForAcceptance(moment: Moment, order: Order): void {
  const platform = moment.state.platforms.get(order.platform_id)
  const automatic =
    platform?.configuration.features.order_workflows.order_acceptance ===
    "AUTOMATIC"
  if (automatic) {
    enterDebit(moment, order, order.lines)
  } else {
    for (const line of order.lines) {
      moveLine(line, "WAITING_ACCEPTANCE", moment.now)
    }
    planAcceptanceTimeout(moment, order)
  }
  touchOrder(order, moment.now)
}

export function planAcceptanceTimeout(moment: Moment, order: Order): void {
  const delay = moment.state.platforms.get(order.platform_id)?.behaviour
    .acceptance_timeout_ms
  if (typeof delay === "number") {
    moment.state.agenda.push({
      at: new Date(moment.now.getTime() + delay),
      kind: "acceptance_timeout",
      id: order.order_id,
    })
  }
}

function validateDecisions(
  moment: Moment,
  order: Order,
  decisions: readonly AcceptanceDecision[]
): [OrderLine, boolean][] {
  if (order.fulfillment_center_code !== "DEFAULT") {
    throw codedProblem(
      "ORDER_FULFILLED_UNAUTHORIZED",
      `The order '${order.order_id}' is fulfilled by the operator.`
    )
  }
  const ids = decisions.map((decision) => decision.id)
  const duplicate = ids.find((id, index) => ids.indexOf(id) !== index)
  if (duplicate !== undefined) {
    throw codedProblem(
      "ORDER_LINE_DUPLICATE_ID",
      `The order line '${duplicate}' is listed more than once.`,
      { field: "order_lines" }
    )
  }
  const state = computeOrderState(order)
  const waiting = waitingLines(order)
  if (waiting.length === 0) {
    throw codedProblem(
      "ORDER_INVALID_STATE",
      `The order status must be 'WAITING_ACCEPTANCE' but it is '${state}'.`
    )
  }
  const decided = decisions.map((decision): [OrderLine, boolean] => [
    findWaitingLine(order, waiting, decision.id),
    decision.accepted,
  ])
  if (decided.length < waiting.length) {
    throw codedProblem(
      "ORDER_LINE_ACCEPTANCE_DECISION_MISSING",
      `All lines of the order '${order.order_id}' must be accepted or refused.`,
      { field: "order_lines" }
    )
  }
  refuseMixedDecision(moment, order, decided)
  return decided
}

function refuseMixedDecision(
  moment: Moment,
  order: Order,
  decided: [OrderLine, boolean][]
): void {
  const accepted = decided.filter(([, yes]) => yes).length
  const mixed = accepted > 0 && accepted < decided.length
  const shop = requireShop(moment.state, order.shop_id)
  if (mixed && !shop.partial_acceptance) {
    throw codedProblem(
      "ORDER_PARTIAL_ACCEPTANCE_DISABLED",
      "Partial acceptance is disabled for this shop."
    )
  }
}

function findWaitingLine(
  order: Order,
  waiting: OrderLine[],
  id: string
): OrderLine {
  const line = waiting.find((candidate) => candidate.order_line_id === id)
  if (!line) {
    throw codedProblem(
      "ORDER_LINE_NOT_FOUND",
      `The order line '${id}' does not exist or is not associated with the order '${order.order_id}'.`,
      { field: "order_lines" }
    )
  }
  return line
}

function waitingLines(order: Order): OrderLine[] {
  return order.lines.filter((line) => line.state === "WAITING_ACCEPTANCE")
}

function refuseLine(moment: Moment, order: Order, line: OrderLine): void {
  moveLine(line, "REFUSED", moment.now)
  line.state_reason_code = "REFUSED"
  line.state_reason_label = "Rejected"
  releaseUnits(moment, order, line, line.quantity)
}
