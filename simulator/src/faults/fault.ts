export const FAULT_KINDS = [
  "status",
  "timeout",
  "latency",
  "truncated_body",
  "lost_response",
  "connection_reset",
  "unknown_enum",
  "missing_fields",
  "extra_fields",
  "wrong_content_type",
  "html_error",
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** What goes wrong, where, and how often. */
export type FaultInput = {
  kind: FaultKind
  /** Operation code or "*" (default). */
  operation?: string
  /** How many exchanges it spoils; null for all. Default 1. */
  times?: number | null
  /** Matching exchanges that pass first. Default 0. */
  after?: number
  /** Chance per matching exchange, drawn from `seed`. Default 1. */
  probability?: number
  seed?: number
  shop_id?: number
  /** Only requests whose path and query contain this. */
  path_includes?: string
  /** For `status` (default 500) and `html_error` (default 502). */
  status?: number
  /** Seconds or an HTTP date, for `status`. */
  retry_after?: string | number
  /** For `status`: which of Mirakl's error bodies to send. Default "classic". */
  error_body?:
    "classic" | "errors" | "coded" | "html" | "empty" | "invalid_json"
  message?: string
  /** Real milliseconds to hold the answer back, for `latency`. Default 1000. */
  latency_ms?: number
  /** Field names to spoil, for the kinds that change fields. */
  fields?: string[]
}

export type Fault = Required<
  Pick<FaultInput, "kind" | "operation" | "after" | "probability" | "seed">
> &
  FaultInput & {
    id: string
    /** Left to inject; null for no end. */
    times: number | null
    /** Exchanges spoiled so far. */
    injected: number
  }
