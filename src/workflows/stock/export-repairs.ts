import type { MedusaContainer } from "@medusajs/framework/types"
import type { MiraklOperationInput } from "../job/operation-input"
import { runJobOfItsOwn } from "./run-job-of-its-own"
import { exportMiraklStockWorkflow } from "./workflows/export-mirakl-stock"

/**
 * Sends what a comparison found to differ, as a job of its own.
 *
 * @returns the job's id; what went wrong stands on the job
 */
export async function exportRepairs(
  container: MedusaContainer,
  input: MiraklOperationInput
): Promise<string> {
  const { id } = await runJobOfItsOwn(
    container,
    input,
    "export_stock",
    async (_, repair) =>
      (await exportMiraklStockWorkflow(container).run({ input: repair })).result
  )
  return id
}
