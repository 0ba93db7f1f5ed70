import { z } from "@medusajs/framework/zod"
import {
  identifier,
  listOf,
  openEnum,
  optionalDateTime,
  optionalText,
} from "./primitives"

/** (OF52) The export that was ordered. */
export const offerExportRequestedSchema = z.object({ tracking_id: identifier })

/** (OF53) How far an export is: PENDING, COMPLETED (then with `urls`) or FAILED (then with `error`). */
export const offerExportStatusSchema = z.object({
  status: openEnum,
  urls: listOf(identifier),
  error: z
    .object({ code: optionalText, detail: optionalText })
    .nullish()
    .catch(null),
  last_updated: optionalDateTime,
})

export type MiraklOfferExportStatus = z.infer<typeof offerExportStatusSchema>

/** (OF52) What to export. */
export type MiraklOfferExportRequest = {
  /** Delta: what changed since, deleted and inactive offers included. Missing: everything. */
  last_request_date?: Date
  /** Of a full export only; refused together with `last_request_date`. */
  include_inactive_offers?: boolean
  /** Defaults to JSON. */
  export_type?: "application/json" | "text/csv"
  /** 10 000 to 1 000 000. */
  items_per_chunk?: number
  /** 10 to 1000. */
  megabytes_per_chunk?: number
}
