import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isMiraklOperation } from "../../../mapping/operation/mirakl-operations"
import { toJobError } from "../../../mapping/operation/to-job-error"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { JobOutcome } from "../../../modules/mirakl/queries/job-ledger"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklJobDTO } from "../../../modules/mirakl/types"
import {
  OPERATION_WORKFLOWS,
  type RunMiraklOperation,
} from "../operation-workflows"

const HOUR_S = 3600

/**
 * Runs a queued job to its end, in the background. The claim is the fence: a
 * job that is started twice runs once. Two jobs of one instance and operation
 * take turns.
 *
 * A failure ends up on the job, never in the caller.
 */
export const executeMiraklJobStep = createStep(
  { name: "execute-mirakl-job", async: true },
  async ({ job_id }: { job_id: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const locking = container.resolve(Modules.LOCKING)
    const job = await service.retrieveMiraklJob(job_id)
    await locking.execute(
      `mirakl:${job.instance_id}:${job.operation}`,
      async () => {
        if (await service.claimJob(job_id)) {
          const outcome = await runOperation(
            (operation, input) => operation(container, input),
            job
          )
          await service.finishJob(job_id, outcome)
          await noteRefusedKey(service, job, outcome)
        }
      },
      { timeout: HOUR_S }
    )
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: "mirakl-job.finished", data: { id: job_id } })
    return new StepResponse({ job_id })
  }
)

async function runOperation(
  run: (
    operation: RunMiraklOperation,
    input: Parameters<RunMiraklOperation>[1]
  ) => ReturnType<RunMiraklOperation>,
  job: MiraklJobDTO
): Promise<JobOutcome> {
  const { operation } = job
  if (!isMiraklOperation(operation)) {
    return {
      error: {
        code: "UNKNOWN_OPERATION",
        message: `There is no operation "${operation}".`,
      },
    }
  }
  try {
    const result = await run(OPERATION_WORKFLOWS[operation], {
      job_id: job.id,
      instance_id: job.instance_id,
      operation,
      params: job.params ?? {},
      dry_run: job.dry_run,
      trigger: job.trigger,
      correlation_id: job.correlation_id,
    })
    return { result }
  } catch (error) {
    return { error: toJobError(error) }
  }
}

// Calling on with a refused key only gets the user locked out.
async function noteRefusedKey(
  service: MiraklModuleService,
  job: MiraklJobDTO,
  { error }: JobOutcome
): Promise<void> {
  if (error?.code === "WRONG_KEY") {
    await service.updateMiraklInstances({
      selector: { id: job.instance_id, status: "connected" },
      data: {
        status: "error",
        error_code: error.code,
        error_message: error.message,
      },
    })
  }
}
