import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { openOperation } from "../../job/open-operation"
import type { MiraklOperationInput } from "../../job/operation-input"
import { exportStock } from "../export-stock"
import { createFileSink } from "../file-sink"
import { createGraphStockSource } from "../graph-stock-source"
import { createPreviewSink } from "../preview-sink"
import { toListingIds, toStockMode } from "../stock-params"
import { validateStockLocations } from "../stock-export"

/**
 * (STO01, STO02, STO03) Computes the stock of an instance's listings and sends
 * what Mirakl has not accepted, or everything; one job line per file and one
 * per row that Mirakl refused.
 *
 * What was sent can't be taken back: there is no compensation.
 *
 * @throws {MedusaError} NOT_ALLOWED without a stock location
 * @throws {MiraklAuthError} when the key is refused
 */
export const exportMiraklStockStep = createStep(
  "export-mirakl-stock",
  async (input: MiraklOperationInput, { container }) => {
    const operation = await openOperation(container, input)
    const { instance, service } = operation
    validateStockLocations(instance)
    const listingIds = toListingIds(input.params)
    const result = await exportStock(
      createGraphStockSource(container),
      input.dry_run
        ? createPreviewSink()
        : createFileSink({ ...operation, jobId: input.job_id }),
      { instance_id: instance.id, rules: instance, listing_ids: listingIds },
      toStockMode(input.params)
    )
    if (!listingIds) {
      // Not even looked at: only linked ones are read.
      const { live, linked } = await service.listings.count(instance.id)
      result.skipped.unlinked += live - linked
    }
    return new StepResponse(result)
  }
)
