/** What is known of an instance when its health is asked for. */
export type HealthFacts = {
  status: string
  error_code: string | null
  operations: OperationFacts[]
  schedules: ScheduleFacts[]
  orders: OrderFacts
  listings: ListingFacts
  /** Parcels held for want of a carrier. */
  unmapped_carriers: number
  queue: QueueFacts
}

/** The last run of an operation. */
export type OperationFacts = {
  operation: string
  last_status: string | null
  last_error_code: string | null
  last_finished_at: Date | null
  last_success_at: Date | null
  /** When the last run is tried again by itself. */
  retry_at: Date | null
}

export type ScheduleFacts = {
  operation: string
  is_active: boolean
  next_run_at: Date | null
}

export type OrderFacts = {
  held: number
  failed: number
  /** Imported, and marked for a person. */
  to_look_at: number
  to_accept: number
  /** The nearest deadline; null when none is known. */
  accept_by: Date | null
  to_ship: number
  /** The nearest deadline that is still to come. */
  ship_by: Date | null
  /** Of those to ship: whose deadline is at most a day away. */
  to_ship_soon: number
  to_ship_late: number
  /** Of the last 30 days. */
  recent: number
  last_order_at: Date | null
  /** Between two orders of the last 30 days. */
  longest_pause_ms: number
}

export type ListingFacts = {
  live: number
  linked: number
  unlinked: number
  ambiguous: number
  /** Mirakl refused their last quantity. */
  rejected: number
}

export type QueueFacts = {
  queued: number
  running: number
  /** Due, and nothing of its instance and operation runs. */
  waiting_since: Date | null
  /** Runs, and no line of it has come to an end since then. */
  standing_since: Date | null
}
