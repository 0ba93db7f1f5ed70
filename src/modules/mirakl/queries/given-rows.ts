import { MedusaError } from "@medusajs/framework/utils"

type ColumnType =
  "text" | "int" | "numeric" | "boolean" | "timestamptz" | "jsonb" | "text[]"

/** Columns as a statement names them, each with PostgreSQL's type of it. */
export type ColumnTypes = Record<string, ColumnType>

/**
 * Rows as a table within a statement: an array for each column, which
 * PostgreSQL reads many times as fast as JSON.
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
    sql: `select ${columns.map(([name, type]) => `${name}::${type}`).join(", ")}
       from unnest(${columns.map(([, type]) => `?::${elementOf(type)}[]`).join(", ")})
         as given (${columns.map(([name]) => name).join(", ")})`,
    parameters: columns.map(([name, type]) => {
      const key = name.replaceAll('"', "")
      return toArray(rows.map((row) => toElement(row[key], type)))
    }),
  }
}

function toElement(value: unknown, type: ColumnType): string | null {
  if (value === null || value === undefined) {
    return null
  }
  if (type === "text[]") {
    return toArray((value as unknown[]).map((it) => toElement(it, "text")))
  }
  if (type === "jsonb") {
    return JSON.stringify(value)
  }
  if (value instanceof Date) {
    return value.toISOString()
  }
  const text = String(value)
  if (text.includes("\0")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A text has the character NUL, which PostgreSQL does not store."
    )
  }
  return text
}

function toArray(elements: (string | null)[]): string {
  const quoted = elements.map((element) =>
    element === null ? "NULL" : `"${element.replaceAll(/["\\]/g, "\\$&")}"`
  )
  return `{${quoted.join(",")}}`
}
