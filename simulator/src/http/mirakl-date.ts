import { badRequest } from "./mirakl-problem"

/** ISO-8601 in UTC; Mirakl drops the milliseconds when there are none. */
export function toMiraklDate(date: Date): string {
  return date.toISOString().replace(".000Z", "Z")
}

/** As `toMiraklDate`, to the second: so Mirakl tells when an order was updated. */
export function toMiraklSecond(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, "Z")
}

export function toMiraklDateOrNull(date: Date | null): string | null {
  return date === null ? null : toMiraklDate(date)
}

const ISO_DATE_TIME =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/

/**
 * Reads a request date: any offset is accepted, a missing one is not. A `+`
 * that was not URL-encoded arrives as a blank and is refused like there.
 */
export function parseMiraklDate(value: string, name: string): Date {
  const date = new Date(value)
  if (!ISO_DATE_TIME.test(value) || Number.isNaN(date.getTime())) {
    throw badRequest(
      `The value '${value}' of the parameter '${name}' is not a valid ISO-8601 date-time.`
    )
  }
  return date
}
