import { generateEntityId } from "@medusajs/framework/utils"

/**
 * Gives ids to the rows of one statement. An id by Medusa's generator costs as
 * much as storing the row: one names the batch and is unique, the place in it
 * does the rest.
 */
export function withIds<Row extends object>(
  prefix: string,
  rows: Row[]
): (Row & { id: string })[] {
  const batch = generateEntityId(undefined, prefix)
  return rows.map((row, index) => ({
    ...row,
    id: `${batch}${String(index).padStart(4, "0")}`,
  }))
}

/** The same where a statement numbers its rows itself: the SQL of an id. */
export function generatedIds(prefix: string): {
  sql: (place: string) => string
  parameters: string[]
} {
  return {
    sql: (place) => `? || to_char(${place}, 'FM0000000')`,
    parameters: [generateEntityId(undefined, prefix)],
  }
}
