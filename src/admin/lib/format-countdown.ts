const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const UNITS = [
  { unit: "day", ms: DAY_MS },
  { unit: "hour", ms: HOUR_MS },
  { unit: "minute", ms: MINUTE_MS },
] as const

/**
 * A span of time in its two largest units, e.g. "3h 20m".
 *
 * @param spanMs how long; its sign does not matter
 * @param language BCP 47
 */
export function formatCountdown(spanMs: number, language: string): string {
  const span = Math.abs(spanMs)
  const first = UNITS.findIndex(({ ms }) => span >= ms)
  const shown = first === -1 ? UNITS.slice(-1) : UNITS.slice(first, first + 2)
  let rest = span
  return shown
    .map(({ unit, ms }) => {
      const value = Math.floor(rest / ms)
      rest -= value * ms
      return new Intl.NumberFormat(language, {
        style: "unit",
        unit,
        unitDisplay: "narrow",
      }).format(value)
    })
    .join(" ")
}
