import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  isMiraklOperation,
  type MiraklOperation,
} from "../../mapping/operation/mirakl-operations"
import {
  isUnexpected,
  toJobError,
  type JobError,
} from "../../mapping/operation/to-job-error"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { JobOutcome } from "../../modules/mirakl/queries/job-ledger"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklJobDTO } from "../../modules/mirakl/types"
import type { MiraklOperationInput } from "./operation-input"

/** Runs an operation and returns what it has to say about itself. */
export type RunMiraklOperation = (
  container: MedusaContainer,
  input: MiraklOperationInput
) => Promise<Record<string, unknown>>

const HOUR_S = 3600

/**
 * Runs a queued job to its end. The claim is the fence: a job that is started
 * twice runs once. Two jobs of one instance and operation take turns.
 *
 * A failure ends up on the job, never in the caller.
 *
 * @param operationOf what runs an operation
 */
export async function runJob(
  container: MedusaContainer,
  jobId: string,
  operationOf: (operation: MiraklOperation) => RunMiraklOperation
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const job = await service.retrieveMiraklJob(jobId)
  await container.resolve(Modules.LOCKING).execute(
    `mirakl:${job.instance_id}:${job.operation}`,
    async () => {
      if (await service.claimJob(jobId)) {
        const outcome = await runOperation(container, job, operationOf)
        await service.finishJob(jobId, outcome)
        await noteRefusedKey(service, job, outcome)
      }
    },
    { timeout: HOUR_S }
  )
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: "mirakl-job.finished", data: { id: jobId } })
}

async function runOperation(
  container: MedusaContainer,
  job: MiraklJobDTO,
  operationOf: (operation: MiraklOperation) => RunMiraklOperation
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
    const result = await operationOf(operation)(container, {
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
    const told = toJobError(error)
    logUnexpected(container, job, told, error)
    return { error: told }
  }
}

// For whoever mends it: where it happened. Not what the error says, which may
// quote a buyer.
function logUnexpected(
  container: MedusaContainer,
  job: MiraklJobDTO,
  told: JobError,
  error: unknown
): void {
  if (!isUnexpected(error)) {
    return
  }
  const frames =
    error instanceof Error ? (error.stack ?? "").match(/^\s+at .*$/gm) : null
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(
      [`Mirakl job ${job.id}: ${told.message}`, ...(frames ?? [])].join("\n")
    )
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
