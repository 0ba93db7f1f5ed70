import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import {
  flagMiraklOrderChangesStep,
  type FlagMiraklOrderChangesInput,
} from "../steps/flag-mirakl-order-changes"

/**
 * Flags what was done to orders in the store that Mirakl does not follow:
 * edited items, another address, money given back.
 *
 * Idempotency key: none needed, the same comparison gives the same flags.
 */
export const flagMiraklOrderChangesWorkflow = createWorkflow(
  "flag-mirakl-order-changes",
  function (input: FlagMiraklOrderChangesInput) {
    flagMiraklOrderChangesStep(input)
  }
)
