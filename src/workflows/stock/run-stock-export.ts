import type { MedusaContainer } from "@medusajs/framework/types"
import {
  changedSince,
  decideStockScope,
  stockRulesOf,
  type StockScope,
} from "../../mapping/stock/decide-stock-scope"
import type { MiraklOperationInput } from "../job/operation-input"
import { createStockSource } from "./create-stock-source"
import { exportStock, type StockExportResult } from "./export-stock"
import { createFileSink } from "./file-sink"
import { followOpenFiles } from "./follow-open-files"
import { importNewOrders } from "./import-new-orders"
import { recordHeldBackStock } from "./record-held-back-stock"
import { recordStockNews } from "./record-stock-news"
import type { StockExport } from "./stock-export"
import { toListingIds, toStockMode } from "./stock-params"
import { UncountedSkus } from "./uncounted-skus"

/**
 * (STO01, STO02, STO03) Exports stock: learns what became of earlier files,
 * and before each file of its own, when its turn has come, reads new orders.
 * Between two files of a long export, what sold out meanwhile goes first.
 *
 * Zeros need no look at new orders: an order can only take units away.
 */
export async function runStockExport(
  container: MedusaContainer,
  run: StockExport,
  input: MiraklOperationInput
): Promise<StockExportResult> {
  const { service, instance } = run
  const mode = toStockMode(input, instance, service.clock.now())
  const listingIds = toListingIds(input.params)
  const source = createStockSource(container)
  const scannedAt = await service.stock.now()
  const selection = {
    instance_id: instance.id,
    rules: stockRulesOf(instance),
    scope: decideStockScope(instance, mode, listingIds),
  }
  const onNews = recordStockNews(run)
  const onHeldBack = recordHeldBackStock(run)
  const sendSoldOut = (scope: StockScope) =>
    exportStock(
      source,
      createFileSink(run, "sold out"),
      { ...selection, scope },
      "sold_out",
      { beforeFile: async () => new UncountedSkus(), onNews, onHeldBack }
    )

  if (mode === "sold_out") {
    const result = await sendSoldOut(selection.scope)
    await followOpenFiles(run)
    return result
  }
  await followOpenFiles(run)
  if (mode === "full" && !listingIds) {
    const { linked } = await service.listings.count(instance.id)
    await service.jobs.expect(
      run.jobId,
      Math.ceil(linked / service.stockFileRows)
    )
  }
  let files = 0
  const result = await exportStock(
    source,
    createFileSink(run),
    selection,
    mode,
    {
      async beforeFile() {
        if (files++) {
          await sendSoldOut(changedSince(scannedAt))
        }
        // What follows is sent at once: no order comes while it waits its turn.
        await run.client.stockImports.untilNextFile()
        return importNewOrders(container, input)
      },
      onNews,
      onHeldBack,
    }
  )
  if (!listingIds) {
    await service.stock.noteScan({
      instance_id: instance.id,
      before: instance.stock_scan,
      scan: { at: scannedAt.toISOString(), rules: stockRulesOf(instance) },
      // Of a file that was lost only the changes are sent again by a delta.
      full_export_at:
        mode === "full" && !result.lost ? service.clock.now() : null,
    })
  }
  return result
}
