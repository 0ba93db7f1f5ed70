import type { MedusaContainer } from "@medusajs/framework/types"
import {
  decideStockScope,
  stockRulesOf,
} from "../../mapping/stock/decide-stock-scope"
import type { OpenOperation } from "../job/open-operation"
import type { MiraklOperationInput } from "../job/operation-input"
import { createStockSource } from "./create-stock-source"
import { exportStock, type StockExportResult } from "./export-stock"
import { listUncountedSkus } from "./list-uncounted-skus"
import { createPreviewSink } from "./preview-sink"
import { toListingIds, toStockMode } from "./stock-params"

/** A dry run: the file, the difference to what Mirakl sells now, and the counts; nothing is sent or stored. */
export async function previewStockExport(
  container: MedusaContainer,
  { service, instance }: OpenOperation,
  input: MiraklOperationInput
): Promise<StockExportResult> {
  const mode = toStockMode(input, instance, service.clock.now())
  const nothing = async () => {}
  return exportStock(
    createStockSource(container),
    createPreviewSink(),
    {
      instance_id: instance.id,
      rules: stockRulesOf(instance),
      scope: decideStockScope(instance, mode, toListingIds(input.params)),
    },
    mode,
    {
      beforeFile: () => listUncountedSkus(container, instance.id),
      onNews: nothing,
      onHeldBack: nothing,
    }
  )
}
