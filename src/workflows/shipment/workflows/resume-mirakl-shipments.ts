import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import {
  resumeMiraklShipmentsStep,
  type ResumeMiraklShipmentsInput,
} from "../steps/resume-mirakl-shipments"

/**
 * Tells Mirakl of the held parcels of an instance: something that held them
 * was mended.
 *
 * Idempotency key: the fulfillment, by its row in the ledger of shipments.
 * Nothing is compensated: what was told stays told.
 */
export const resumeMiraklShipmentsWorkflow = createWorkflow(
  "resume-mirakl-shipments",
  function (input: ResumeMiraklShipmentsInput) {
    resumeMiraklShipmentsStep(input)
  }
)
