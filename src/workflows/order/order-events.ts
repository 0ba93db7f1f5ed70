import { describeHeld } from "../../mapping/decision/held-reasons"
import { IGNORED_REASONS } from "../../mapping/decision/ignored-reasons"
import type { MiraklEvent } from "../log/record-events"
import type { OrderOutcome } from "./order-outcome"

type OrderEvent = Pick<
  MiraklEvent,
  "kind" | "message" | "outcome" | "code" | "details"
>

/** An order as it was known, if it was, and as Mirakl shows it now. */
export type SeenOrder = { before: string | null; now: string }

/** What a reading of an order tells of it; nothing when its state is as it was. */
export function toSeenEvent({ before, now }: SeenOrder): OrderEvent | null {
  if (before === now) {
    return null
  }
  return {
    kind: "change",
    message:
      before === null
        ? `Mirakl has the order, in state ${now}.`
        : `Mirakl moved the order from ${before} to ${now}.`,
  }
}

/** What an import of an order decided or did; nothing when it left it as it was. */
export function toOutcomeEvent(outcome: OrderOutcome): OrderEvent | null {
  switch (outcome.kind) {
    case "already":
    case "waiting":
      return null
    case "imported":
      return {
        kind: "change",
        message: outcome.short_skus.length
          ? `Imported as ${outcome.order_id}, with too little stock of ${outcome.short_skus.join(", ")}.`
          : `Imported as ${outcome.order_id}.`,
        details: { order_id: outcome.order_id },
      }
    case "updated":
      return {
        kind: "change",
        message: outcome.changes.length
          ? `Followed Mirakl: ${outcome.changes.join(", ")}.`
          : "A person should look at what Mirakl changed.",
        ...(outcome.flags[0] && { code: outcome.flags[0] }),
        details: { order_id: outcome.order_id },
      }
    case "ignored":
      return {
        kind: "decision",
        message: `Not imported: ${IGNORED_REASONS[outcome.reason]}`,
        code: outcome.reason,
      }
    case "held":
      return {
        kind: "decision",
        message: `Held: ${describeHeld(outcome.reason, outcome.details).message}`,
        code: outcome.reason,
        details: outcome.details,
      }
    case "failed":
      return {
        kind: "change",
        outcome: "error",
        message: `Not imported: ${outcome.error.message}`,
        code: outcome.error.code,
      }
  }
}
