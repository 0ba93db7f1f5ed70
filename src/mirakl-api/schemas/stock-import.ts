import { z } from "@medusajs/framework/zod"
import {
  identifier,
  openEnum,
  optionalDateTime,
  optionalFlag,
  optionalIdentifier,
  optionalInteger,
} from "./primitives"

/** (STO01) The import that was queued. */
export const stockImportQueuedSchema = z.object({ import_id: identifier })

/** (STO02) How far an import is: WAITING, RUNNING, COMPLETE (also with bad lines) or FAILED. */
export const stockImportStatusSchema = z.object({
  import_id: optionalIdentifier,
  status: openEnum,
  has_error_report: optionalFlag,
  lines_in_success: optionalInteger,
  lines_in_error: optionalInteger,
  shop_id: optionalIdentifier,
  date_created: optionalDateTime,
})

export type MiraklStockImportStatus = z.infer<typeof stockImportStatusSchema>

/** (STO03) A line of a stock file that Mirakl did not take, and why. */
export type MiraklStockImportError = {
  /** Line of the uploaded file, its header being line 1; missing when not told. */
  line?: number
  offerSku: string
  message: string
}
