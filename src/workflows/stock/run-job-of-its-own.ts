import type { MedusaContainer } from "@medusajs/framework/types"
import type { MiraklOperation } from "../../mapping/operation/mirakl-operations"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklJobDTO } from "../../modules/mirakl/types"
import type { MiraklOperationInput } from "../job/operation-input"
import type { RunMiraklOperation } from "../job/run-job"
import { runJobInTurn } from "../job/run-job-in-turn"

/**
 * Runs another operation within one, as a job that the queue shows, and waits
 * for its end. It keeps the correlation id, so that the log shows them
 * together.
 *
 * @returns the job, ended
 */
export async function runJobOfItsOwn(
  container: MedusaContainer,
  { job_id, instance_id, correlation_id, actor_id }: MiraklOperationInput,
  operation: MiraklOperation,
  run: RunMiraklOperation
): Promise<MiraklJobDTO> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const { id } = await service.createMiraklJobs({
    instance_id,
    operation,
    trigger: "event",
    params: {},
    correlation_id,
    actor_id,
  })
  return runJobInTurn(container, id, () => run, service.leases.signalOf(job_id))
}
