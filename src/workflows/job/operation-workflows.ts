import type { MiraklOperation } from "../../mapping/operation/mirakl-operations"
import { importMiraklListingsWorkflow } from "../listing/workflows/import-mirakl-listings"
import { importMiraklMasterDataWorkflow } from "../master-data/workflows/import-mirakl-master-data"
import { importMiraklOrdersWorkflow } from "../order/workflows/import-mirakl-orders"
import { exportMiraklShipmentsWorkflow } from "../shipment/workflows/export-mirakl-shipments"
import { exportMiraklStockWorkflow } from "../stock/workflows/export-mirakl-stock"
import { reconcileMiraklListingsWorkflow } from "../stock/workflows/reconcile-mirakl-listings"
import type { RunMiraklOperation } from "./run-job"

/** The workflow behind each operation. */
export const OPERATION_WORKFLOWS: Record<MiraklOperation, RunMiraklOperation> =
  {
    import_master_data: async (container, input) =>
      (await importMiraklMasterDataWorkflow(container).run({ input })).result,
    import_listings: async (container, input) =>
      (await importMiraklListingsWorkflow(container).run({ input })).result,
    import_orders: async (container, input) =>
      (await importMiraklOrdersWorkflow(container).run({ input })).result,
    export_stock: async (container, input) =>
      (await exportMiraklStockWorkflow(container).run({ input })).result,
    sweep_orders: async (container, input) =>
      (await importMiraklOrdersWorkflow(container).run({ input })).result,
    export_shipments: async (container, input) =>
      (await exportMiraklShipmentsWorkflow(container).run({ input })).result,
    reconcile_listings: async (container, input) =>
      (await reconcileMiraklListingsWorkflow(container).run({ input })).result,
  }
