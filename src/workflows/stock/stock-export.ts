import { MedusaError } from "@medusajs/framework/utils"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import type { OpenOperation } from "../job/open-operation"

/** A running export of stock. */
export type StockExport = OpenOperation & { jobId: string }

/** A file of rows that are staged under its key. */
export type StockFile = {
  /** Counts the files of the run, from 1. */
  number: number
  rows: number
  exportedAt: Date
}

/** What became of a file. */
export type StockFileOutcome = {
  importId: string | null
  accepted: number
  rejected: number
}

/** The key of a file's staged rows. */
export function fileKey({ instance }: StockExport, { exportedAt }: StockFile) {
  return { instance_id: instance.id, exported_at: exportedAt }
}

/**
 * An instance without locations would export 0 for everything.
 *
 * @throws {MedusaError} NOT_ALLOWED
 */
export function validateStockLocations(instance: MiraklInstanceDTO): void {
  if (!instance.stock_location_ids.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `"${instance.name}" has no stock location, so that there is no stock to export. Choose one in its settings.`,
      "STOCK_LOCATION_MISSING"
    )
  }
}
