/** A value of a query parameter; null and undefined leave it out. */
export type QueryValue =
  | string
  | number
  | boolean
  | Date
  | CommaList
  | readonly string[]
  | null
  | undefined

export type MiraklQuery = Record<string, QueryValue>

/** Values that Mirakl wants in one parameter, separated by commas. */
export type CommaList = { readonly commaSeparated: readonly string[] }

const LONGEST_LIST = 100

/**
 * Marks a list as comma separated (`order_ids=A,B`), as the older operations
 * want it; a plain array repeats the parameter (`order_id=A&order_id=B`).
 */
export function commaSeparated(
  values: readonly string[] | undefined
): CommaList | undefined {
  return values && { commaSeparated: values }
}

/**
 * Writes a query string. Moments become ISO 8601 in UTC.
 *
 * @returns the query without `?`, empty when nothing is left
 * @throws {RangeError} for more than 100 values, which Mirakl refuses, for an
 * empty list, which would mean no filter at all, and for a value with a comma
 * in a comma separated list, which Mirakl would read as two
 */
export function encodeQuery(query: MiraklQuery): string {
  return Object.entries(query)
    .flatMap(([name, value]) =>
      encodedValues(name, value).map((text) => `${name}=${text}`)
    )
    .join("&")
}

function encodedValues(name: string, value: QueryValue): string[] {
  if (value === null || value === undefined) {
    return []
  }
  if (value instanceof Date) {
    return [encodeURIComponent(value.toISOString())]
  }
  if (typeof value !== "object") {
    return [encodeURIComponent(value)]
  }
  if ("commaSeparated" in value) {
    const values = checkedList(name, value.commaSeparated)
    if (values.some((item) => item.includes(","))) {
      throw new RangeError(`${name} must not hold a value with a comma`)
    }
    return [values.map(encodeURIComponent).join(",")]
  }
  return checkedList(name, value).map(encodeURIComponent)
}

function checkedList(name: string, values: readonly string[]) {
  if (values.length === 0) {
    throw new RangeError(`${name} must hold at least one value`)
  }
  if (values.length > LONGEST_LIST) {
    throw new RangeError(`${name} must hold at most ${LONGEST_LIST} values`)
  }
  return values
}
