import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { callClassOf } from "../../mapping/operation/call-class-of"
import { isMiraklOperation } from "../../mapping/operation/mirakl-operations"
import { refusedStart } from "../../mapping/operation/refused-start"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklJobDTO } from "../../modules/mirakl/types"
import type { MiraklOperationInput } from "./operation-input"

/**
 * What the operation of a job is started with.
 *
 * @throws {MedusaError} NOT_ALLOWED when the instance, by now, does not let it run
 */
export async function toOperationInput(
  container: MedusaContainer,
  job: MiraklJobDTO
): Promise<MiraklOperationInput> {
  const { operation } = job
  if (!isMiraklOperation(operation)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `There is no operation "${operation}".`,
      "UNKNOWN_OPERATION"
    )
  }
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await service.retrieveMiraklInstance(job.instance_id)
  // A pause keeps new runs from starting, not one that was begun before it.
  const refusal = refusedStart(instance, { operation, trigger: "manual" })
  if (refusal) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      refusal,
      "INSTANCE_NOT_READY"
    )
  }
  return {
    job_id: job.id,
    instance_id: job.instance_id,
    operation,
    params: job.params ?? {},
    dry_run: job.dry_run,
    trigger: job.trigger,
    call_class: callClassOf(job),
    correlation_id: job.correlation_id,
    actor_id: job.actor_id,
  }
}
