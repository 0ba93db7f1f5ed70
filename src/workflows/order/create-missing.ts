/**
 * Creates rows whose ids follow from Mirakl's, and leaves alone those that are
 * there: made by a run that died, or by one at the same time. They are written
 * first and looked for afterwards, because as a rule none of them is there, and
 * because the primary key knows better than a look beforehand.
 *
 * @param create all of the rows, or none
 * @param listExisting the ids that are there, also of deleted rows
 * @returns the ids that were there before
 */
export async function createMissing<Row extends { id: string }>(
  rows: Row[],
  create: (rows: Row[]) => Promise<unknown>,
  listExisting: (ids: string[]) => Promise<{ id: string }[]>
): Promise<Set<string>> {
  if (!rows.length) {
    return new Set()
  }
  try {
    await create(rows)
    return new Set()
  } catch (error) {
    const existing = await listExisting(rows.map(({ id }) => id))
    const ids = new Set(existing.map(({ id }) => id))
    const missing = rows.filter(({ id }) => !ids.has(id))
    if (missing.length === rows.length) {
      throw error
    }
    if (missing.length) {
      await create(missing)
    }
    return ids
  }
}
