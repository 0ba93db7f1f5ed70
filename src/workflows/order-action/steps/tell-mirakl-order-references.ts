import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MiraklOperationInput } from "../../job/operation-input"
import { openInstance } from "../open-order"
import { tellReferences } from "../tell-references"

/**
 * (OR04) Tells Mirakl the display ids of the orders that were imported.
 *
 * Not compensated: writing a reference again changes nothing.
 */
export const tellMiraklOrderReferencesStep = createStep(
  "tell-mirakl-order-references",
  async ({ instance_id, dry_run }: MiraklOperationInput, { container }) =>
    new StepResponse(
      dry_run
        ? { told: 0, refused: 0 }
        : await tellReferences(
            await openInstance(container, instance_id, "event")
          )
    )
)
