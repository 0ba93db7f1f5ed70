import type { MiraklOrder } from "../../mirakl-api"

/** What the shop says about a line in WAITING_ACCEPTANCE. */
export type LineDecision = { id: string; accepted: boolean }

export type AcceptanceVerdict =
  /** Mirakl has the decision as it was made. */
  | { kind: "decided" }
  /** Mirakl still waits. */
  | { kind: "undecided" }
  /** Somebody else, or the marketplace's time-out, was first. */
  | { kind: "otherwise"; state: string }

/**
 * (OR11) Whether an order as Mirakl has it now carries a decision. What OR21
 * itself answers does not tell: an order that was decided is refused, whoever
 * decided it. A line that was accepted may have come a long way since.
 */
export function judgeAcceptance(
  order: MiraklOrder,
  decisions: LineDecision[]
): AcceptanceVerdict {
  const states = new Map(
    order.order_lines.map((line) => [line.order_line_id, line.order_line_state])
  )
  const found = decisions.map(({ id, accepted }) => ({
    accepted,
    state: states.get(id) ?? "",
  }))
  if (found.some(({ state }) => state === "WAITING_ACCEPTANCE")) {
    return { kind: "undecided" }
  }
  return found.every(
    ({ accepted, state }) => accepted === (state !== "REFUSED")
  )
    ? { kind: "decided" }
    : { kind: "otherwise", state: order.order_state }
}

/**
 * Whether what Mirakl was told about an order is what is decided about it now:
 * an answer can't be taken back.
 *
 * @param decide about a line, by its id
 */
export function isSameAnswer(
  told: LineDecision[],
  decide: (id: string) => boolean
): boolean {
  return told.every(({ id, accepted }) => decide(id) === accepted)
}

/** The lines that the shop has to answer for. */
export function waitingLineIds(order: MiraklOrder): string[] {
  return order.order_lines
    .filter((line) => line.order_line_state === "WAITING_ACCEPTANCE")
    .map((line) => line.order_line_id)
}
