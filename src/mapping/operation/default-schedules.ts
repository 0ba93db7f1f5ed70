import type { MiraklOperation } from "./mirakl-operations"

/** When an operation runs by itself. Intervals in minutes. */
export type ScheduleDefault = {
  operation: MiraklOperation
  interval_minutes: number
  /** The shortest interval that Mirakl's published call frequency allows. */
  minimum_minutes: number
  /** Where the minimum comes from; told to whoever asks for less. */
  reason: string
}

const HOUR = 60
const DAY = 24 * HOUR

/** The schedules of a confirmed instance. */
export const DEFAULT_SCHEDULES: readonly ScheduleDefault[] = [
  {
    operation: "import_orders",
    interval_minutes: 15,
    minimum_minutes: 5,
    reason: "Mirakl asks that orders (OR11) are read every 5 minutes at most",
  },
  {
    operation: "export_stock",
    interval_minutes: 25,
    minimum_minutes: 5,
    reason:
      "Mirakl asks that stock files (STO01) are sent every 5 minutes at most",
  },
  {
    operation: "export_shipments",
    interval_minutes: 25,
    minimum_minutes: 5,
    reason:
      "shipments go out at once by themselves; this run only catches up, and Mirakl asks for 5 minutes between such reads",
  },
  {
    operation: "sweep_orders",
    interval_minutes: DAY,
    minimum_minutes: HOUR,
    reason:
      "it reads the orders of five days again, and Mirakl asks that such readings (OR11) are rare",
  },
  {
    operation: "reconcile_listings",
    interval_minutes: DAY,
    minimum_minutes: 15,
    reason:
      "Mirakl asks that changed offers (OF52) are exported every 15 minutes at most",
  },
  {
    operation: "import_master_data",
    interval_minutes: DAY,
    minimum_minutes: DAY,
    reason: "Mirakl asks that code lists are read once a day",
  },
]

/** @returns why an interval is refused, or null when it is fine */
export function refusedInterval(
  operation: string,
  intervalMinutes: number
): string | null {
  const schedule = DEFAULT_SCHEDULES.find((it) => it.operation === operation)
  const minimum = schedule?.minimum_minutes ?? 1
  if (intervalMinutes >= minimum) {
    return null
  }
  return `An interval of ${intervalMinutes} minutes is too short for ${operation}: ${schedule?.reason ?? "a minute is the shortest"}.`
}
