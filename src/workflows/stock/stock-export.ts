import { MedusaError } from "@medusajs/framework/utils"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import type { OpenOperation } from "../job/open-operation"

/** A running export of stock. */
export type StockExport = OpenOperation & {
  jobId: string
  /** Names a file's rows, so that no two files get the same. */
  nextFileMoment(): Date
  /** The key of a file's job line: its kind, and a number across the run. */
  nextFileName(kind: StockFileKind): string
}

/** What a file is for. */
export type StockFileKind = "file" | "sold out"

/** A file that is being written. */
export type StockFile = {
  /** The key of its job line. */
  name: string
  rows: number
  /** Names the file's staged rows. */
  exportedAt: Date
  /** Where it lies on disk. */
  path: string
}

/** What became of a file. */
export type StockFileOutcome = {
  importId: string | null
  accepted: number
  rejected: number
}

/** Begins an export. */
export function openStockExport(
  operation: OpenOperation,
  jobId: string
): StockExport {
  const { clock } = operation.service
  let latest = 0
  const files = { file: 0, "sold out": 0 }
  return {
    ...operation,
    jobId,
    nextFileMoment() {
      latest = Math.max(clock.now().getTime(), latest + 1)
      return new Date(latest)
    },
    nextFileName(kind) {
      files[kind] += 1
      return `${kind} ${files[kind]}`
    },
  }
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
