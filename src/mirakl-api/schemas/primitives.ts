import { z } from "@medusajs/framework/zod"

// One function per field instead of unions and fall-backs of zod, which take
// ten times as long: an export may hold a million offers.

/** A decimal as JSON gave it: money in major units, rates in percent. Do arithmetic with `MathBN` only. */
export type MiraklDecimal = number

/** ISO 8601 in UTC with milliseconds, whatever precision and offset Mirakl sent. */
export type MiraklDateTime = string

type Context = z.core.ParsePayload

const DECIMAL = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i
const WITHOUT_OFFSET = /T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/

/** An opaque identifier; never empty. Sent as a number by some operations. */
export const identifier = z.transform(
  (value, context) =>
    (toText(value) || null) ?? reject(context, value, "Expected an identifier")
)

/** An identifier that may be missing, null or empty; then it is null. */
export const optionalIdentifier = z.transform((value) => toText(value) || null)

/** A state or another value from an open list: new ones may appear any time. */
export const openEnum = z.transform((value, context): string =>
  typeof value === "string" && value !== ""
    ? value
    : reject(context, value, "Expected a code")
)

/** Text that decides nothing: an unreadable one counts as missing. */
export const optionalText = z.transform(toText).optional()

/** A number, also one that was sent as a string. */
export const decimal = z.transform(toDecimal)

/** A decimal that may be missing; an unreadable one is an error, because money hangs on it. */
export const optionalDecimal = z
  .transform((value, context) =>
    value === null ? null : toDecimal(value, context)
  )
  .optional()

/** A whole number, also one that was sent as a string. */
export const integer = z.transform(toInteger)

/** A whole number that may be missing; an unreadable one is an error, because stock hangs on it. */
export const optionalInteger = z
  .transform((value, context) =>
    value === null ? null : toInteger(value, context)
  )
  .optional()

/** A boolean that may be missing; an unreadable one counts as missing. */
export const optionalFlag = z
  .transform((value) => {
    const text = toText(value)
    return text === "true" ? true : text === "false" ? false : null
  })
  .optional()

/** A moment that may be missing; without an offset it is UTC. An unreadable one counts as missing. */
export const optionalDateTime = z.transform(toDateTime).optional()

/** A list; missing or null is empty. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])
}

/** A custom field of order, line or offer; the JSON type of `value` depends on `type`. */
export const additionalFieldSchema = z.object({
  code: identifier,
  type: optionalText,
  value: z.unknown(),
})

function toText(value: unknown): string | null {
  if (typeof value === "string") {
    return value
  }
  return typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : null
}

function toDecimal(value: unknown, context: Context): MiraklDecimal {
  const number =
    typeof value === "string" && DECIMAL.test(value.trim())
      ? Number(value)
      : value
  return typeof number === "number" && Number.isFinite(number)
    ? number
    : reject(context, value, "Expected a number")
}

function toInteger(value: unknown, context: Context): number {
  const number = toDecimal(value, context)
  return Number.isSafeInteger(number)
    ? number
    : reject(context, value, "Expected a whole number")
}

function toDateTime(value: unknown): MiraklDateTime | null {
  if (typeof value !== "string") {
    return null
  }
  const date = new Date(WITHOUT_OFFSET.test(value) ? `${value}Z` : value)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

function reject(context: Context, input: unknown, message: string): never {
  if (context.issues.length === 0) {
    context.issues.push({ code: "custom", message, input })
  }
  return z.NEVER
}
