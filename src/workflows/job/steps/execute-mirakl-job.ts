import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LINE_RETRIES } from "../line-retries"
import { OPERATION_WORKFLOWS } from "../operation-workflows"
import { runJob } from "../run-job"

/** Runs a queued job to its end, in the background; see `runJob`. */
export const executeMiraklJobStep = createStep(
  { name: "execute-mirakl-job", async: true },
  async ({ job_id }: { job_id: string }, { container }) => {
    const has_run = await runJob(container, job_id, (operation, isLineRetry) =>
      isLineRetry ? LINE_RETRIES[operation] : OPERATION_WORKFLOWS[operation]
    )
    return new StepResponse({ has_run })
  }
)
