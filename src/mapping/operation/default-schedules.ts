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
