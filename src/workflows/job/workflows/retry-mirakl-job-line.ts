import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { requeueMiraklJobLinesStep } from "../steps/requeue-mirakl-job-lines"
import { validateMiraklJobLineRetryStep } from "../steps/validate-mirakl-job-line-retry"

/**
 * Runs one failed or held line again, as part of its job; the other lines keep
 * all they have.
 *
 * @throws {MedusaError} as `validateMiraklJobLineRetryStep`
 */
export const retryMiraklJobLineWorkflow = createWorkflow(
  "retry-mirakl-job-line",
  function (input: { id: string; actor_id?: string }) {
    const { job_id } = validateMiraklJobLineRetryStep(input)
    requeueMiraklJobLinesStep(
      transform({ input, job_id }, ({ input, job_id }) => ({
        job_id,
        line_ids: [input.id],
        actor_id: input.actor_id,
      }))
    )
    return new WorkflowResponse({ id: input.id, job_id })
  }
)
