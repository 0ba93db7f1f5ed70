import { z } from "@medusajs/framework/zod"

/** A decimal as JSON gave it: money in major units, rates in percent. Do arithmetic with `MathBN` only. */
export type MiraklDecimal = number

/** ISO 8601 in UTC with milliseconds, whatever precision and offset Mirakl sent. */
export type MiraklDateTime = string

const DECIMAL = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i
const WITHOUT_OFFSET = /T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/

const looseText = z.union([
  z.string(),
  z.number().transform(String),
  z.boolean().transform(String),
])

/** An opaque identifier; never empty. Sent as a number by some operations. */
export const identifier = z.union([
  z.string().min(1),
  z.number().int().transform(String),
])

/** An identifier that may be missing, null or empty. */
export const optionalIdentifier = looseText
  .nullish()
  .transform((value) => value || null)

/** A state or another value from an open list: new ones may appear any time. */
export const openEnum = z.string().min(1)

/** Text that decides nothing: an unreadable one counts as missing. */
export const optionalText = looseText.nullish().catch(null)

/** A number, also one that was sent as a string. */
export const decimal = z.union([
  z.number(),
  z
    .string()
    .trim()
    .regex(DECIMAL, "Invalid decimal")
    .transform(Number)
    .pipe(z.number()),
])

/** A decimal that may be missing; an unreadable one is an error, because money hangs on it. */
export const optionalDecimal = decimal.nullish()

/** A whole number, also one that was sent as a string. */
export const integer = decimal.pipe(z.number().int())

/** A whole number that may be missing. */
export const optionalInteger = integer.nullish()

/** A boolean that may be missing; an unreadable one counts as missing. */
export const optionalFlag = z
  .union([z.boolean(), z.stringbool({ truthy: ["true"], falsy: ["false"] })])
  .nullish()
  .catch(null)

/** A moment; without an offset it is UTC. */
export const dateTime = z
  .string()
  .transform((value, context): MiraklDateTime => {
    const date = new Date(WITHOUT_OFFSET.test(value) ? `${value}Z` : value)
    if (Number.isNaN(date.getTime())) {
      context.addIssue({ code: "custom", message: "Invalid date" })
      return z.NEVER
    }
    return date.toISOString()
  })

/** A moment that may be missing; an unreadable one counts as missing. */
export const optionalDateTime = dateTime.nullish().catch(null)

/** A list; missing or null is empty. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])
}

/** A custom field of order, line or offer; the JSON type of `value` depends on `type`. */
export const additionalFieldSchema = z.object({
  code: z.string(),
  type: optionalText,
  value: z.unknown(),
})
