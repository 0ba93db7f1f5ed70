import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { LinesToRetry } from "../../../modules/mirakl/queries/job-retry"
import { requeueMiraklJobLinesStep } from "../steps/requeue-mirakl-job-lines"

/**
 * Runs lines again that wait, because what they waited for has come: those of
 * given records, say, by `references: { type: "mirakl_order", ids }`. Of each
 * record only its newest line is run, in its own job.
 *
 * @returns the ids of the jobs that are queued
 */
export const resumeMiraklJobLinesWorkflow = createWorkflow(
  "resume-mirakl-job-lines",
  function (input: LinesToRetry) {
    return new WorkflowResponse(requeueMiraklJobLinesStep(input))
  }
)
