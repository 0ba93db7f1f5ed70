import { MedusaError } from "@medusajs/framework/utils"
import { isMiraklOperation } from "../../mapping/operation/mirakl-operations"
import { refusedStart } from "../../mapping/operation/refused-start"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklJobDTO } from "../../modules/mirakl/types"

/**
 * @returns the job, which may be run again
 * @throws {MedusaError} NOT_FOUND; NOT_ALLOWED while it runs, of a dry run,
 * and when its instance does not let it run
 */
export async function validateJobHasEnded(
  service: MiraklModuleService,
  id: string
): Promise<MiraklJobDTO> {
  const job = await service.retrieveMiraklJob(id)
  const instance = await service.retrieveMiraklInstance(job.instance_id)
  const refusal = isMiraklOperation(job.operation)
    ? refusedStart(instance, { operation: job.operation, trigger: "manual" })
    : `There is no operation "${job.operation}".`
  if (refusal) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, refusal)
  }
  if (job.dry_run || job.status === "queued" || job.status === "running") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      job.dry_run
        ? `Job ${id} was a dry run: make another one.`
        : `Job ${id} has not ended yet.`
    )
  }
  return job
}
