import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklOperationInput } from "../job/operation-input"
import { runJob } from "../job/run-job"
import { importMiraklOrdersWorkflow } from "../order/workflows/import-mirakl-orders"

/** Mirakl's published maximum for OR11, and how far the cursor of orders stays behind. */
const FRESH_MS = 60_000 + 30_000

/**
 * (OR11) Reads new orders as a job of its own. Mirakl has already taken their
 * units off its offers: a quantity computed without them would put them back
 * on sale.
 *
 * When they can't be read now, the last reading will do if it is not older
 * than Mirakl's shortest interval between two.
 *
 * @throws {MedusaError} UNEXPECTED_STATE with the code of what went wrong
 */
export async function importNewOrders(
  container: MedusaContainer,
  { instance_id, correlation_id }: MiraklOperationInput
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const { id } = await service.createMiraklJobs({
    instance_id,
    operation: "import_orders",
    trigger: "event",
    params: {},
    correlation_id,
  })
  await runJob(container, id, () => async (_, input) => {
    const { result } = await importMiraklOrdersWorkflow(container).run({
      input,
    })
    return result
  })
  const job = await service.retrieveMiraklJob(id)
  if (job.error_code && !(await isFresh(service, instance_id))) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No stock was sent, because new orders could not be read first: ${job.error_message ?? job.error_code}`,
      job.error_code
    )
  }
}

async function isFresh(
  service: MiraklModuleService,
  instanceId: string
): Promise<boolean> {
  const { orders_cursor } = await service.retrieveMiraklInstance(instanceId, {
    select: ["id", "orders_cursor"],
  })
  const age = service.clock.now().getTime() - (orders_cursor?.getTime() ?? 0)
  return age < FRESH_MS
}
