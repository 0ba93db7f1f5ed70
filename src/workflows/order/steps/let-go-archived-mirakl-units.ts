import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { letGoArchivedUnits } from "../units/let-go-archived-units"

/**
 * Lets go the units that archived instances hold.
 *
 * Not compensated: what is let go is held again when an instance adopts its order.
 */
export const letGoArchivedMiraklUnitsStep = createStep(
  "let-go-archived-mirakl-units",
  async (_: Record<string, never>, { container }) => {
    await letGoArchivedUnits(container)
    return new StepResponse({})
  }
)
