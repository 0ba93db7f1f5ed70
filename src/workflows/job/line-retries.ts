import type { MiraklOperation } from "../../mapping/operation/mirakl-operations"
import { retryListingLines } from "../listing/retry-listing-lines"
import { retryCodeLists } from "../master-data/retry-code-lists"
import { retryOrderLines } from "../order/retry-order-lines"
import { retryShipmentLines } from "../shipment/retry-shipment-lines"
import { retryReconciliationLines } from "../stock/retry-reconciliation-lines"
import { retryStockLines } from "../stock/retry-stock-lines"
import type { RunMiraklOperation } from "./run-job"

/** What runs the pending lines of an operation's job again, and nothing but them. */
export const LINE_RETRIES: Record<MiraklOperation, RunMiraklOperation> = {
  import_master_data: retryCodeLists,
  import_listings: retryListingLines,
  import_orders: retryOrderLines,
  sweep_orders: retryOrderLines,
  export_stock: retryStockLines,
  export_shipments: retryShipmentLines,
  reconcile_listings: retryReconciliationLines,
}
