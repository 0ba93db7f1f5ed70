import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { launchQueuedMiraklJobsStep } from "../steps/launch-queued-mirakl-jobs"
import { queueDueMiraklJobsStep } from "../steps/queue-due-mirakl-jobs"

/**
 * Queues what is due and starts what is queued. Made every minute, by one
 * process or by many: whatever is claimed is claimed once in the database, and
 * a job that is announced twice runs once.
 *
 * Nothing is compensated: the next tick goes on.
 *
 * @returns how many jobs were announced
 */
export const tickMiraklWorkflow = createWorkflow("tick-mirakl", function () {
  queueDueMiraklJobsStep()
  return new WorkflowResponse(launchQueuedMiraklJobsStep())
})
