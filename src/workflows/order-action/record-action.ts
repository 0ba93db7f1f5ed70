import { recordEvents } from "../log/record-events"
import type { ActionContext } from "./open-order"
import type { ActionOutcome } from "./push-action"

/** What a decision is, in a sentence about it. */
const WORDS = {
  accept: "accepted",
  refuse: "refused",
  cancel: "cancelled",
  cancel_lines: "cancelled in part",
  refund: "refunded",
} as const

/** Writes into the timeline of an order what Mirakl said to a decision about it. */
export async function recordAction(
  { container, instance }: Pick<ActionContext, "container" | "instance">,
  bindingId: string,
  what: keyof typeof WORDS,
  outcome: ActionOutcome,
  source: "person" | "policy" | "store"
): Promise<void> {
  if (outcome.kind === "already" || outcome.kind === "busy") {
    return
  }
  const isTold = outcome.kind === "pushed"
  await recordEvents(container, [
    {
      instance_id: instance.id,
      reference_type: "mirakl_order",
      reference_id: bindingId,
      kind: "decision",
      outcome: isTold ? "success" : "error",
      code: isTold ? null : outcome.error.code,
      message: toMessage(WORDS[what], outcome),
      details: { source },
    },
  ])
}

type HeardOutcome = Exclude<ActionOutcome, { kind: "already" | "busy" }>

function toMessage(done: string, outcome: HeardOutcome): string {
  if (outcome.kind === "pushed") {
    return `The order was ${done} on Mirakl.`
  }
  const { message } = outcome.error
  return outcome.kind === "uncertain"
    ? `Nobody knows yet whether the order was ${done} on Mirakl: ${message}`
    : `The order was not ${done} on Mirakl: ${message}`
}
