export const MIRAKL_LOG_KINDS = ["call", "decision", "change", "run"] as const

/** Something that happened: an API call, a decision, a change. */
export type MiraklLog = {
  id: string
  instance_id: string | null
  kind: (typeof MIRAKL_LOG_KINDS)[number]
  outcome: "success" | "error"
  operation: string | null
  mirakl_operation: string | null
  message: string
  error_code: string | null
  http_status: number | null
  attempt: number | null
  duration_ms: number | null
  job_id: string | null
  correlation_id: string | null
  reference_type: string | null
  reference_id: string | null
  request: Record<string, unknown> | null
  response: Record<string, unknown> | null
  /** The facts behind a decision or a change. */
  details: Record<string, unknown> | null
  created_at: string
}
