import { MedusaError } from "@medusajs/framework/utils"

type ColumnType =
  "text" | "int" | "numeric" | "boolean" | "timestamptz" | "jsonb" | "text[]"

/** Columns as a statement names them, each with PostgreSQL's type of it. */
export type ColumnTypes = Record<string, ColumnType>

/**
 * Rows as a table within a statement: an array for each column, which
 * PostgreSQL reads many times as fast as JSON. Their place, from 1, is one more
 * column.
 *
 * @returns a `select`, and its parameters in their order
 * @throws {MedusaError} INVALID_DATA for a text that PostgreSQL can't store
 */
export function givenRows(
  rows: Record<string, unknown>[],
  types: ColumnTypes
): { sql: string; parameters: string[] } {
  const columns = Object.entries(types)
  // An array of arrays would have to be a rectangle.
  const elementOf = (type: ColumnType) => (type === "text[]" ? "text" : type)
  return {
    sql: `select place, ${columns.map(([name, type]) => `${name}::${type}`).join(", ")}
       from unnest(${columns.map(([, type]) => `?::${elementOf(type)}[]`).join(", ")})
         with ordinality as given (${columns.map(([name]) => name).join(", ")}, place)`,
    parameters: columns.map(([name, type]) => {
      const key = name.replaceAll('"', "")
      return toArray(rows, (row) => toElement(row[key], type))
    }),
  }
}

// Numbers and the like need no quotes; a null has none either.
const BARE = new Set<ColumnType>(["int", "numeric", "boolean"])

function toElement(value: unknown, type: ColumnType): string {
  if (value === null || value === undefined) {
    return "NULL"
  }
  if (BARE.has(type)) {
    return String(value)
  }
  if (type === "text[]") {
    return quote(toArray(value as unknown[], (it) => toElement(it, "text")))
  }
  if (type === "jsonb") {
    return quote(JSON.stringify(value))
  }
  return quote(value instanceof Date ? value.toISOString() : toText(value))
}

function toText(value: unknown): string {
  const text = String(value)
  if (text.includes("\0")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A text has the character NUL, which PostgreSQL does not store."
    )
  }
  return text
}

const SPECIAL = /["\\]/

function quote(element: string): string {
  return SPECIAL.test(element)
    ? `"${element.replaceAll(/["\\]/g, "\\$&")}"`
    : `"${element}"`
}

// Joined once: a text that grows by each element takes three times as long, most
// of it to be thrown away.
function toArray<Item>(
  items: Item[],
  toElementOf: (item: Item) => string
): string {
  return `{${items.map(toElementOf).join(",")}}`
}
