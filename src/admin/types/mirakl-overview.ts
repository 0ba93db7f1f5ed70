import type { MiraklInstanceStatus } from "./mirakl-instance"
import type { MiraklJobStatus } from "./mirakl-job"

export type MiraklSeverity = "critical" | "warning" | "info"

/** Why the health of an instance is below 100. */
export type MiraklHealthReason = {
  code: string
  severity: MiraklSeverity
  message: string
  remedy: string
  facts: Record<string, string | number>
}

/** What is wrong with the store as a whole. */
export type MiraklStoreFinding = {
  code: string
  severity: MiraklSeverity
  message: string
  remedy: string
}

/** The orders of one day (UTC) in one currency; total in major units. */
export type MiraklDaySales = {
  day: string
  currency_code: string
  count: number
  total: number
}

export type MiraklOverviewOperation = {
  operation: string
  last_status: MiraklJobStatus | null
  last_finished_at: string | null
  last_success_at: string | null
  /** When the last run is tried again by itself. */
  retry_at: string | null
  next_run_at: string | null
}

/** How one instance stands. */
export type MiraklOverviewInstance = {
  id: string
  name: string
  label: "production" | "sandbox"
  status: MiraklInstanceStatus
  platform_name: string | null
  shop_name: string | null
  health: { score: number; reasons: MiraklHealthReason[] }
  operations: MiraklOverviewOperation[]
  schedules: {
    operation: string
    is_active: boolean
    next_run_at: string | null
  }[]
  orders: {
    held: number
    failed: number
    to_accept: number
    accept_by: string | null
    to_ship: number
    ship_by: string | null
    to_ship_late: number
  }
  listings: { live: number; linked: number; linked_percent: number | null }
  unmapped_carriers: number
  queue: { queued: number; running: number }
  sales: MiraklDaySales[]
}

export type MiraklOverview = {
  generated_at: string
  store: { findings: MiraklStoreFinding[] }
  instances: MiraklOverviewInstance[]
}
