const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
/** UTC, where most shops are asleep or not yet awake. */
const NIGHT_BEGINS_MINUTES = 60
const NIGHT_MINUTES = 4 * 60

/**
 * When a schedule runs first. The moment is drawn from the interval, so that
 * the schedules of many instances do not call all at once, then or ever: each
 * keeps the rhythm it starts with. What runs once a day or less runs at night.
 *
 * @param random 0 to 1
 */
export function firstRunAt(
  intervalMinutes: number,
  now: Date,
  random: number
): Date {
  if (intervalMinutes < DAY_MINUTES) {
    const minutes = 1 + (intervalMinutes - 1) * random
    return new Date(now.getTime() + minutes * MINUTE_MS)
  }
  const night = new Date(now)
  night.setUTCHours(0, NIGHT_BEGINS_MINUTES + NIGHT_MINUTES * random, 0, 0)
  return night > now
    ? night
    : new Date(night.getTime() + DAY_MINUTES * MINUTE_MS)
}

/** When a changed schedule runs next: a new interval, or the end of a pause, gives it a new rhythm. */
export function nextRunAt(
  before: { interval_minutes: number; next_run_at: Date | null },
  intervalMinutes: number,
  now: Date,
  random: number
): Date {
  return before.next_run_at && before.interval_minutes === intervalMinutes
    ? before.next_run_at
    : firstRunAt(intervalMinutes, now, random)
}
