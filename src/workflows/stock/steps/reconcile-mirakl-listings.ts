import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StockScope } from "../../../mapping/stock/decide-stock-scope"
import { openOperation } from "../../job/open-operation"
import type { MiraklOperationInput } from "../../job/operation-input"
import { compareStock } from "../compare-stock"
import { exportRepairs } from "../export-repairs"
import { importNewOrders } from "../import-new-orders"
import { readBackOffers } from "../read-back-offers"
import { validateStockLocations } from "../stock-export"

/**
 * (OF52 or OF21, OR11) Reads quantities back from Mirakl, reads new orders,
 * and compares; what differs is explained, and sent again by an export of its
 * own. A dry run reads and explains, and sends nothing.
 *
 * What was read is a fact about Mirakl: there is no compensation.
 *
 * @throws {MedusaError} NOT_ALLOWED without a stock location;
 * LISTINGS_NOT_READ, retryable, when Mirakl has not told all that it sells
 * @throws {MiraklError} when the key is refused, or Mirakl is down
 */
export const reconcileMiraklListingsStep = createStep(
  "reconcile-mirakl-listings",
  async (input: MiraklOperationInput, { container }) => {
    const operation = await openOperation(container, input)
    validateStockLocations(operation.instance)
    const check = { ...operation, jobId: input.job_id }
    const { readAt, listingIds } = await readBackOffers(container, check, input)
    await importNewOrders(container, input)
    const scope: StockScope = listingIds
      ? { kind: "listed", listing_ids: listingIds }
      : { kind: "all" }
    const comparison = await compareStock(
      container,
      { ...check, readAt },
      scope
    )
    const { REJECTED: _, ...repairable } = comparison.drifted
    const mustRepair = Object.values(repairable).some((count) => count > 0)
    const repairedBy =
      mustRepair && !input.dry_run
        ? await exportRepairs(container, input)
        : null
    return new StepResponse({
      ...comparison,
      read_at: readAt.toISOString(),
      repaired_by: repairedBy,
    })
  }
)
