import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { MiraklOperationInput } from "../job/operation-input"
import { importMiraklOrdersWorkflow } from "../order/workflows/import-mirakl-orders"
import { runJobOfItsOwn } from "./run-job-of-its-own"

/**
 * (OR11) Reads new orders as a job of its own. Mirakl has already taken their
 * units off its offers: a quantity computed without them would put them back
 * on sale. After another reading it waits for its turn.
 *
 * @throws {MedusaError} UNEXPECTED_STATE with the code of what went wrong
 */
export async function importNewOrders(
  container: MedusaContainer,
  input: MiraklOperationInput
): Promise<void> {
  const job = await runJobOfItsOwn(
    container,
    input,
    "import_orders",
    async (_, orders) =>
      (await importMiraklOrdersWorkflow(container).run({ input: orders }))
        .result
  )
  if (job.error_code) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No stock was sent, because new orders could not be read first: ${job.error_message ?? job.error_code}`,
      job.error_code
    )
  }
}
