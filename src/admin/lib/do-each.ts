/** What became of several records, each on its own. */
export type EachResult = {
  done: string[]
  failed: { id: string; message: string }[]
}

/** Does something with one record after the other; one that fails stops no other. */
export async function doEach(
  ids: string[],
  work: (id: string) => Promise<unknown>
): Promise<EachResult> {
  const result: EachResult = { done: [], failed: [] }
  for (const id of ids) {
    try {
      await work(id)
      result.done.push(id)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      result.failed.push({ id, message })
    }
  }
  return result
}
