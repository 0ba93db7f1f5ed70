import type { LazyList } from "./lazy-list"
import type { Offer } from "./offer"

export type OfferExportRequest = {
  export_type: "text/csv" | "application/json"
  channel_codes: string[] | null
  include_fields: string[] | null
  rename_fields: Record<string, string> | null
  include_inactive_offers: boolean
  items_per_chunk: number
  /** Null asks for the full catalogue. */
  last_request_date: Date | null
}

export type OfferExport = {
  tracking_id: string
  shop_id: number
  request: OfferExportRequest
  status: "PENDING" | "COMPLETED" | "FAILED"
  error: { code: string; detail: string } | null
  date_created: Date
  last_updated: Date
  /** File names and snapshots of their offers, ready once completed. */
  chunks: { file: string; offers: LazyList<Offer> }[]
}
