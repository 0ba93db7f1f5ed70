import { MedusaError } from "@medusajs/framework/utils"
import { isElsewhere } from "./kind-of-error"
import type { ActionOutcome } from "./push-action"

/**
 * Tells a person that Mirakl did not take a decision. One that waits, or of
 * which nobody knows, is no refusal: its action says so. But what waits for
 * something that does not pass by itself is for a person to know.
 *
 * @throws {MedusaError} NOT_ALLOWED in Mirakl's words; CONFLICT while another
 * decision about the order is being told
 */
export function throwRefusal(outcome: ActionOutcome): void {
  if (outcome.kind === "busy") {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      "Mirakl is being told about this order right now. Look again in a moment."
    )
  }
  if (outcome.kind === "failed" || isStopped(outcome)) {
    const { message, remedy, code } = outcome.error
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      remedy ? `${message} ${remedy}` : message,
      code
    )
  }
}

type OpenOutcome = Extract<ActionOutcome, { cause: unknown }>

function isStopped(outcome: ActionOutcome): outcome is OpenOutcome {
  return outcome.kind === "pending" && !isElsewhere(outcome.cause)
}
