import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createMiraklJobStep,
  type CreateMiraklJobInput,
} from "../steps/create-mirakl-job"
import { launchMiraklJobStep } from "../steps/launch-mirakl-job"

/**
 * Starts an operation of an instance as a job and returns at once with its
 * id; follow it through the job, or wait for `mirakl-job.finished`.
 *
 * Compensation deletes a job that could not be launched.
 *
 * @throws {MedusaError} as `createMiraklJobStep`
 */
export const startMiraklOperationWorkflow = createWorkflow(
  "start-mirakl-operation",
  function (input: CreateMiraklJobInput) {
    const job = createMiraklJobStep(input)
    launchMiraklJobStep({ job_id: job.id })
    return new WorkflowResponse(job)
  }
)
