import {
  describeHeld,
  type HeldDetails,
  type HeldReason,
} from "../../mapping/decision/held-reasons"
import {
  IGNORED_REASONS,
  type IgnoredReason,
} from "../../mapping/decision/ignored-reasons"
import type { JobError } from "../../mapping/operation/to-job-error"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"

/** What an import made of one order. */
export type OrderOutcome = {
  binding_id: string
  mirakl_order_id: string
} & (
  | { kind: "imported"; order_id: string; short_skus: string[] }
  | {
      kind: "updated"
      order_id: string
      /** What was followed, e.g. `captured`. */
      changes: string[]
      /** Why a person should look at it. */
      flags: string[]
    }
  | { kind: "already" }
  | { kind: "waiting" }
  | { kind: "held"; reason: HeldReason; details: HeldDetails }
  | { kind: "ignored"; reason: IgnoredReason }
  | { kind: "failed"; error: JobError; retryable?: boolean }
)

/** The job line of an order: its key is the Mirakl order id. */
export function toOrderJobLine(outcome: OrderOutcome): JobLineRecord {
  return {
    key: outcome.mirakl_order_id,
    reference_type: "mirakl_order",
    reference_id: outcome.binding_id,
    ...toLineState(outcome),
  }
}

function toLineState(outcome: OrderOutcome): Omit<JobLineRecord, "key"> {
  switch (outcome.kind) {
    case "imported":
      return {
        status: "done",
        result: {
          outcome: outcome.kind,
          order_id: outcome.order_id,
          ...(outcome.short_skus.length && { short_skus: outcome.short_skus }),
        },
      }
    case "updated":
      return {
        status: "done",
        result: {
          outcome: outcome.kind,
          order_id: outcome.order_id,
          changes: outcome.changes,
          ...(outcome.flags.length && { flags: outcome.flags }),
        },
      }
    case "already":
    case "waiting":
      return { status: "done", result: { outcome: outcome.kind } }
    case "held": {
      const { message, remedy } = describeHeld(outcome.reason, outcome.details)
      return {
        status: "held",
        error_code: outcome.reason,
        error_message: message,
        remedy,
        result: { outcome: outcome.kind },
      }
    }
    case "ignored":
      return {
        status: "ignored",
        error_code: outcome.reason,
        error_message: IGNORED_REASONS[outcome.reason],
        result: { outcome: outcome.kind },
      }
    case "failed":
      return {
        status: "failed",
        retryable: outcome.retryable,
        error_code: outcome.error.code,
        error_message: outcome.error.message,
        remedy: outcome.error.remedy,
        result: { outcome: outcome.kind },
      }
  }
}
