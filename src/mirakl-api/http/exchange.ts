import type { MiraklCallReference } from "./call-options"
import type { Scrub } from "./redaction"

/** One HTTP call and what came of it, free of keys and buyer data: fit for a log. */
export type MiraklExchange = {
  /** Mirakl's code, e.g. `OR11`. */
  operation: string
  method: string
  /** Path without the query. */
  path: string
  /** Null when no answer came. */
  status: number | null
  /** Counts from 1 within one call of a client method. */
  attempt: number
  startedAt: Date
  durationMs: number
  outcome: "success" | "error"
  errorCode: string | null
  /** One line: what happened. */
  message: string
  /** As the call's options name it. */
  reference: MiraklCallReference | null
  request: MiraklExcerpt | null
  response: MiraklExcerpt | null
}

/** The part of a body or query that may be logged. */
export type MiraklExcerpt = Record<string, unknown>

/** Is told of every exchange, also the failed ones. What it throws is ignored: a log must not stop an order. */
export interface MiraklExchangeObserver {
  onExchange(exchange: MiraklExchange): void | Promise<void>
}

const LONGEST_LIST = 10
const DEEPEST = 8

// An allow-list, because new fields with buyer data may appear any time.
const LOGGED_FIELDS = new Set([
  ...["order_id", "order_ids", "order_line_id", "commercial_id", "id", "ids"],
  ...["order_state", "order_line_state", "order_state_codes", "order_lines"],
  ...["orders", "offers", "data", "total_count", "max", "offset", "limit"],
  ...["start_date", "end_date", "start_update_date", "end_update_date"],
  ...["last_updated_from", "last_updated_to", "last_updated_date"],
  ...["offer_id", "offer_sku", "shop_sku", "product_sku", "sku", "quantity"],
  ...["import_id", "tracking_id", "status", "state", "last_request_date"],
  ...["has_error_report", "lines_in_success", "lines_in_error", "shop_id"],
  ...["shop_state", "currency_iso_code", "order_tax_mode", "channel_codes"],
  ...["shipments", "shipment_lines", "shipment_success", "shipment_errors"],
  ...["shipped", "carrier_code", "carrier_standard_code", "export_type"],
  ...["include_inactive_offers", "items_per_chunk", "errors", "error"],
  ...["accepted", "refunds", "cancelations", "amount", "shipping_amount"],
  ...["reason_code", "refund_id", "cancelation_id", "updated_orders"],
  ...["references", "order_reference_for_seller", "order_documents"],
  ...["document_ids", "type_code", "errors_count"],
  ...["code", "field", "message", "detail", "bytes"],
])

/**
 * Keeps of a body what is known to be harmless: allowed fields only, texts
 * scrubbed, lists and depth bounded.
 *
 * @returns null when nothing is left
 */
export function toExcerpt(value: unknown, scrub: Scrub): MiraklExcerpt | null {
  const excerpt = excerptOf(value, scrub, 0)
  return isRecord(excerpt) && Object.keys(excerpt).length > 0 ? excerpt : null
}

function excerptOf(value: unknown, scrub: Scrub, depth: number): unknown {
  if (typeof value === "string") {
    return scrub(value)
  }
  if (value instanceof Date) {
    return value.toISOString()
  }
  if (typeof value !== "object" || value === null) {
    return value
  }
  if (depth >= DEEPEST) {
    return undefined
  }
  if (Array.isArray(value)) {
    const shown = value
      .slice(0, LONGEST_LIST)
      .map((item) => excerptOf(item, scrub, depth + 1))
    return value.length > LONGEST_LIST
      ? [...shown, `… ${value.length} in all`]
      : shown
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => LOGGED_FIELDS.has(name))
      .map(([name, item]) => [name, excerptOf(item, scrub, depth + 1)])
      .filter(([, item]) => item !== undefined)
  )
}

function isRecord(value: unknown): value is MiraklExcerpt {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
