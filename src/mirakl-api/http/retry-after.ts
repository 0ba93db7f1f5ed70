const LONGEST_MS = 24 * 60 * 60 * 1000

/**
 * Reads a `Retry-After` header: seconds, or an HTTP date.
 *
 * @param now what the answer's own `Date` header says, else the clock
 * @returns milliseconds from now, 0 to one day; null when missing or unreadable
 */
export function parseRetryAfter(
  header: string | null,
  now: Date
): number | null {
  const text = header?.trim()
  if (!text) {
    return null
  }
  const ms = /^\d+(\.\d+)?$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - now.getTime()
  return Number.isNaN(ms) ? null : Math.min(Math.max(0, ms), LONGEST_MS)
}
