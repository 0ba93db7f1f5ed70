import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { openOperation } from "../../job/open-operation"
import type { MiraklOperationInput } from "../../job/operation-input"
import { previewStockExport } from "../preview-stock-export"
import { runStockExport } from "../run-stock-export"
import { openStockExport, validateStockLocations } from "../stock-export"
import { toListingIds } from "../stock-params"

/**
 * (OR11, STO01, STO02, STO03) Computes the stock of an instance's listings,
 * new orders first, and sends what Mirakl has not accepted, or everything; one
 * job line per file and one per row that Mirakl refused.
 *
 * What was sent can't be taken back: there is no compensation.
 *
 * @throws {MedusaError} NOT_ALLOWED without a stock location; UNEXPECTED_STATE
 * when new orders can't be read first
 * @throws {MiraklAuthError} when the key is refused
 */
export const exportMiraklStockStep = createStep(
  "export-mirakl-stock",
  async (input: MiraklOperationInput, { container }) => {
    const operation = await openOperation(container, input)
    const { instance, service } = operation
    validateStockLocations(instance)
    const result = input.dry_run
      ? await previewStockExport(container, operation, input)
      : await runStockExport(
          container,
          openStockExport(operation, input.job_id),
          input
        )
    // Not even looked at: only linked ones are read. To count them takes as long
    // as the catalogue is large, and a delta only as long as what has changed.
    if (result.mode === "full" && !toListingIds(input.params)) {
      const { live, linked } = await service.listings.count(instance.id)
      result.skipped.unlinked += live - linked
    }
    return new StepResponse(result)
  }
)
