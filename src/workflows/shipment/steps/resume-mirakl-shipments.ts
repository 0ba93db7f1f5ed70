import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { resumeHeldShipments } from "../resume-held-shipments"

export type ResumeMiraklShipmentsInput = { instance_id: string }

/**
 * Tells Mirakl of parcels that waited.
 *
 * What was told can't be taken back: there is no compensation.
 */
export const resumeMiraklShipmentsStep = createStep(
  "resume-mirakl-shipments",
  async ({ instance_id }: ResumeMiraklShipmentsInput, { container }) => {
    await resumeHeldShipments(container, instance_id)
    return new StepResponse()
  }
)
