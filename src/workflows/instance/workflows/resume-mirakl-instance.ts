import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateMiraklInstanceStep } from "../steps/update-mirakl-instance"
import { validateMiraklInstanceStatusStep } from "../steps/validate-mirakl-instance-status"
import { testMiraklInstanceWorkflow } from "./test-mirakl-instance"

/**
 * Takes a paused instance, or one whose key was refused, back to `connected`
 * once the connection passes its test.
 *
 * @throws {MedusaError} NOT_ALLOWED from another status; as
 * `testMiraklInstanceWorkflow`
 */
export const resumeMiraklInstanceWorkflow = createWorkflow(
  "resume-mirakl-instance",
  function (input: { id: string }) {
    validateMiraklInstanceStatusStep({
      id: input.id,
      allowed: ["paused", "error"],
      move: "resumed",
    })
    testMiraklInstanceWorkflow.runAsStep({ input })
    updateMiraklInstanceStep({
      id: input.id,
      update: { status: "connected" },
    }).config({ name: "connect-mirakl-instance" })
    return new WorkflowResponse({ id: input.id })
  }
)
