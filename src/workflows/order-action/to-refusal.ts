import { MedusaError } from "@medusajs/framework/utils"
import type { ActionOutcome } from "./push-action"

/**
 * Tells a person that Mirakl did not take a decision. One that waits, or of
 * which nobody knows, is no refusal: its action says so.
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
  if (outcome.kind === "failed") {
    const { message, remedy, code } = outcome.error
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      remedy ? `${message} ${remedy}` : message,
      code
    )
  }
}
