import {
  createHook,
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MiraklOperationInput } from "../../job/operation-input"
import { exportMiraklStockStep } from "../steps/export-mirakl-stock"

/**
 * Sends the stock of an instance's listings to Mirakl, orders first: the
 * operation `export_stock`. Params:
 * `{ mode?: "delta" | "full" | "sold_out", listing_ids?: string[] }`.
 *
 * A delta sends what Mirakl has not accepted, which is also how a rejected or
 * lost row is tried again. Nothing is compensated: what was sent stays sent.
 *
 * The hook `beforeExport` runs before anything is computed, e.g. to bring
 * inventory levels up to date; when it throws, nothing is sent.
 *
 * @throws {MedusaError} NOT_ALLOWED without a stock location; UNEXPECTED_STATE
 * when new orders can't be read first
 * @throws {MiraklAuthError} when the key is refused
 */
export const exportMiraklStockWorkflow = createWorkflow(
  "export-mirakl-stock",
  function (input: MiraklOperationInput) {
    const beforeExport = createHook("beforeExport", input)
    return new WorkflowResponse(exportMiraklStockStep(input), {
      hooks: [beforeExport],
    })
  }
)
