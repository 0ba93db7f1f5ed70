export const MIRAKL_OPERATIONS = [
  "import_master_data",
  "import_listings",
  "import_orders",
  "export_stock",
  "export_shipments",
  "sweep_orders",
  "reconcile_listings",
] as const

/** The operations that can be started by hand, in the order a new instance needs them. */
export type MiraklOperation = (typeof MIRAKL_OPERATIONS)[number]

export const MIRAKL_JOB_STATUSES = [
  "queued",
  "running",
  "done",
  "partial",
  "failed",
  "cancelled",
] as const
export type MiraklJobStatus = (typeof MIRAKL_JOB_STATUSES)[number]

export const MIRAKL_JOB_TRIGGERS = ["manual", "schedule", "event"] as const

/** One run of an operation. */
export type MiraklJob = {
  id: string
  instance_id: string
  instance?: { id: string; name: string }
  operation: string
  trigger: (typeof MIRAKL_JOB_TRIGGERS)[number]
  status: MiraklJobStatus
  dry_run: boolean
  params: Record<string, unknown> | null
  result: Record<string, unknown> | null
  total: number
  processed: number
  failed: number
  held: number
  error_code: string | null
  error_message: string | null
  remedy: string | null
  correlation_id: string
  schedule_id: string | null
  started_at: string | null
  finished_at: string | null
  /** When it is tried again by itself. */
  retry_at: string | null
  /** Measured over the last minute; of a single job only. */
  progress?: {
    processed: number
    total: number
    rate_per_minute: number | null
    eta_seconds: number | null
  }
  created_at: string
}

export const MIRAKL_LINE_STATUSES = [
  "pending",
  "processing",
  "done",
  "failed",
  "held",
  "ignored",
] as const
export type MiraklLineStatus = (typeof MIRAKL_LINE_STATUSES)[number]

/** One unit of work of a job: an order, a listing, a file chunk. */
export type MiraklJobLine = {
  id: string
  key: string
  status: MiraklLineStatus
  attempts: number
  error_code: string | null
  error_message: string | null
  remedy: string | null
  reference_type: string | null
  reference_id: string | null
  data: Record<string, unknown> | null
  result: Record<string, unknown> | null
  created_at: string
  updated_at: string
}

export type MiraklSchedule = {
  id: string
  instance_id: string
  operation: string
  interval_minutes: number
  is_active: boolean
  next_run_at: string | null
  last_run_at: string | null
  last_job_id: string | null
}
