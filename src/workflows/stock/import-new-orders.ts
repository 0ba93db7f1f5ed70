import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklOperationInput } from "../job/operation-input"
import { runJobInTurn } from "../job/run-job-in-turn"
import { importMiraklOrdersWorkflow } from "../order/workflows/import-mirakl-orders"

/**
 * (OR11) Reads new orders as a job of its own. Mirakl has already taken their
 * units off its offers: a quantity computed without them would put them back
 * on sale. After another reading it waits for its turn.
 *
 * @throws {MedusaError} UNEXPECTED_STATE with the code of what went wrong
 */
export async function importNewOrders(
  container: MedusaContainer,
  { job_id, instance_id, correlation_id }: MiraklOperationInput
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const { id } = await service.createMiraklJobs({
    instance_id,
    operation: "import_orders",
    trigger: "event",
    params: {},
    correlation_id,
  })
  const job = await runJobInTurn(
    container,
    id,
    () => async (_, input) => {
      const { result } = await importMiraklOrdersWorkflow(container).run({
        input,
      })
      return result
    },
    service.leases.signalOf(job_id)
  )
  if (job.error_code) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No stock was sent, because new orders could not be read first: ${job.error_message ?? job.error_code}`,
      job.error_code
    )
  }
}
