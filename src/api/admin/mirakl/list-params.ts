import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 10_000
const MAX_OFFSET = 2_147_483_647

/**
 * `fields`, `order`, `limit` and `offset` of a list.
 *
 * @param order the sort when the request names none; `-` for descending
 */
export function listParams({
  order,
  limit = DEFAULT_LIMIT,
}: { order?: string; limit?: number } = {}) {
  return createFindParams({ order }).extend({
    limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(limit),
    offset: z.coerce.number().int().min(0).max(MAX_OFFSET).default(0),
  })
}

/** The `order` of a list that can be long: only by fields with an index behind them. */
export function orderBy(fields: readonly string[], order: string) {
  const unknownOf = (input: string) =>
    input
      .split(",")
      .map((field) => field.trim().replace(/^[-+]/, ""))
      .filter((field) => !fields.includes(field))
  return z
    .string()
    .refine((input) => !unknownOf(input).length, {
      error: ({ input }) => unknownValue(unknownOf(inWords(input)), fields),
    })
    .default(order)
    .meta({
      description: `${fields.join(", ")}; \`-\` before it for descending`,
    })
}

/** One text or several, as Medusa's filters take them: `?id=a` or `?id[]=a&id[]=b`. */
export function oneOrMany() {
  return z.union([z.string(), z.array(z.string())]).optional()
}

/** A text of a closed set. Unlike an enum, its error also reads well inside an array. */
export function oneOf<Value extends string>(values: readonly Value[]) {
  return z
    .custom<Value>((input) => (values as readonly unknown[]).includes(input), {
      error: ({ input }) => unknownValue(input, values),
    })
    .meta({ type: "string", enum: [...values] })
}

/** As `oneOrMany`, of a closed set. */
export function oneOrManyOf(values: readonly string[]) {
  const unknownOf = (input: unknown) =>
    [input].flat().filter((it) => !values.includes(String(it)))
  const one = z.string().meta({ enum: [...values] })
  return z
    .union([one, z.array(one)])
    .refine((input) => !unknownOf(input).length, {
      error: ({ input }) => unknownValue(unknownOf(input), values),
    })
    .optional()
}

/** What somebody sent, for a message; also an object, which may have no text of its own. */
export function inWords(input: unknown): string {
  if (Array.isArray(input)) {
    return input.map(inWords).join(",")
  }
  return typeof input === "string" ? input : JSON.stringify(input)
}

function unknownValue(input: unknown, values: readonly string[]): string {
  return `Unknown value "${inWords(input)}": expected one of ${values.join(", ")}`
}

/** `true` or `false`, as a query string has it. */
export function flag() {
  return z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional()
}

/** An ISO 8601 date or date-time. */
export const isoDate = z
  .string()
  .refine(isIsoDate, {
    error: ({ input }) =>
      `"${inWords(input)}" is not a date: expected ISO 8601, e.g. 2026-01-31T12:00:00Z`,
  })
  .transform((value) => new Date(value))

function isIsoDate(value: string): boolean {
  return (
    z.union([z.iso.date(), z.iso.datetime({ offset: true })]).safeParse(value)
      .success && !Number.isNaN(Date.parse(value))
  )
}

/** A moment, or Medusa's operators on it: `?created_at[$gte]=…`. */
export function dateFilter() {
  const moment = isoDate.optional()
  return z
    .preprocess(
      (value) => (typeof value === "string" ? { $eq: value } : value),
      z.strictObject({
        $eq: moment,
        $ne: moment,
        $gt: moment,
        $gte: moment,
        $lt: moment,
        $lte: moment,
      })
    )
    .optional()
    .meta({
      description:
        "ISO 8601, or operators on it: `[$gt]`, `[$gte]`, `[$lt]`, `[$lte]`, `[$eq]`, `[$ne]`",
    })
}

/** The filter on a `removed_at` column that `?removed=true|false` means. */
export function removedFilter(removed: boolean | undefined) {
  return removed === undefined
    ? {}
    : { removed_at: removed ? { $ne: null } : null }
}
