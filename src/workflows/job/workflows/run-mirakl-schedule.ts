import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createMiraklJobStep } from "../steps/create-mirakl-job"
import { launchMiraklJobStep } from "../steps/launch-mirakl-job"
import { noteMiraklScheduleRunStep } from "../steps/note-mirakl-schedule-run"
import {
  retrieveScheduledMiraklOperationStep,
  type ScheduleReference,
} from "../steps/retrieve-scheduled-mirakl-operation"

/**
 * Runs what a schedule runs, now; its next run comes when it would have come.
 *
 * @throws {MedusaError} NOT_FOUND for the schedule; as `createMiraklJobStep`
 */
export const runMiraklScheduleWorkflow = createWorkflow(
  "run-mirakl-schedule",
  function (input: ScheduleReference & { actor_id?: string }) {
    const { operation } = retrieveScheduledMiraklOperationStep(input)
    const job = createMiraklJobStep({
      instance_id: input.instance_id,
      operation,
      trigger: "schedule",
      schedule_id: input.schedule_id,
      actor_id: input.actor_id,
    })
    noteMiraklScheduleRunStep({
      schedule_id: input.schedule_id,
      job_id: job.id,
    })
    launchMiraklJobStep({ job_id: job.id })
    return new WorkflowResponse(job)
  }
)
