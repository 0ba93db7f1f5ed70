import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MiraklOperationInput } from "../../job/operation-input"
import { importNewOrders } from "../import-new-orders"

/**
 * (OR11) Reads new orders before stock is computed, in a job of their own; a
 * dry run reads none.
 *
 * An imported order is a fact about Mirakl: there is no compensation.
 *
 * @throws {MedusaError} UNEXPECTED_STATE when they can't be read
 */
export const importNewMiraklOrdersStep = createStep(
  "import-new-mirakl-orders",
  async (input: MiraklOperationInput, { container }) => {
    if (!input.dry_run) {
      await importNewOrders(container, input)
    }
    return new StepResponse({ instance_id: input.instance_id })
  }
)
