import { MedusaError } from "@medusajs/framework/utils"
import { isRefusedKey } from "../../mapping/operation/is-refused-key"
import { isRetryable } from "../../mapping/operation/is-retryable"
import { MiraklError, MiraklRequestError } from "../../mirakl-api"
import type { ActionClaim } from "../../modules/mirakl/queries/action-ledger"
import { UNREADABLE_ORDER } from "./open-order"

/** The operation that tells what became of a decision. */
const LOOK = "OR11"

/**
 * What an error makes of a decision. Of one that may have been sent before,
 * only a refusal of the call that tells it proves anything: who can't look knows
 * nothing. And what the store has cancelled waits for whatever is not Mirakl's
 * word about the order: no person is there to ask again.
 *
 * @param signal was to end the push in time
 */
export function kindOfError(
  cause: unknown,
  { is_repeat, source }: Pick<ActionClaim, "is_repeat" | "source">,
  signal: AbortSignal
): "pending" | "uncertain" | "failed" {
  const isDoubtful =
    signal.aborted || (cause instanceof MiraklError && cause.outcomeUnknown)
  if (isDoubtful || (is_repeat && !isRefusedCall(cause))) {
    return "uncertain"
  }
  const waits =
    isRefusedKey(cause) || (cause instanceof MiraklError && cause.retryable)
  return waits || (source === "store" && !isMeant(cause)) ? "pending" : "failed"
}

/** Whether it tells nothing about the order: an outage, or a refused key, which the instance shows. */
export function isElsewhere(cause: unknown): boolean {
  return isRetryable(cause) || isRefusedKey(cause)
}

function isRefusedCall(cause: unknown): boolean {
  return cause instanceof MiraklRequestError && cause.operation !== LOOK
}

// Asked again, Mirakl would say the same.
function isMeant(cause: unknown): boolean {
  return (
    cause instanceof MiraklRequestError ||
    (cause instanceof MedusaError && cause.code !== UNREADABLE_ORDER)
  )
}
