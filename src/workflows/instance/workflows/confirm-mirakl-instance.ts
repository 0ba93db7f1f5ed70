import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"
import { createMissingMiraklSchedulesStep } from "../steps/create-missing-mirakl-schedules"
import { updateMiraklInstanceStep } from "../steps/update-mirakl-instance"
import { validateMiraklInstanceSettingsStep } from "../steps/validate-mirakl-instance-settings"
import { validateMiraklInstanceStatusStep } from "../steps/validate-mirakl-instance-status"
import { testMiraklInstanceWorkflow } from "./test-mirakl-instance"

/** An instance, by its id, and how it is to begin. */
export type ConfirmMiraklInstanceInput = {
  id: string
  /** What becomes of the orders that there are already; missing: as set before. */
  existing_orders?: MiraklInstanceDTO["existing_orders"]
  /** Minutes between two runs, by operation; missing: the defaults. */
  intervals?: Record<string, number>
}

/**
 * Takes a draft to `connected`: the required settings are there, the
 * connection passes its test, and the three schedules exist.
 *
 * Compensation takes it back to draft.
 *
 * @throws {MedusaError} NOT_ALLOWED from another status or with settings
 * missing; as `testMiraklInstanceWorkflow`
 */
export const confirmMiraklInstanceWorkflow = createWorkflow(
  "confirm-mirakl-instance",
  function (input: ConfirmMiraklInstanceInput) {
    validateMiraklInstanceStatusStep({
      id: input.id,
      allowed: ["draft"],
      move: "confirmed",
    })
    const settings = validateMiraklInstanceSettingsStep(input)
    testMiraklInstanceWorkflow.runAsStep({ input })
    const update = transform({ settings, input }, ({ settings, input }) => ({
      ...settings,
      ...(input.existing_orders && { existing_orders: input.existing_orders }),
      status: "connected" as const,
      confirmed_at: new Date(),
    }))
    updateMiraklInstanceStep({ id: input.id, update }).config({
      name: "connect-mirakl-instance",
    })
    createMissingMiraklSchedulesStep({
      instance_id: input.id,
      intervals: input.intervals,
    })
    return new WorkflowResponse({ id: input.id })
  }
)
