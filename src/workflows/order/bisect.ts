/** What became of each item. */
export type BisectResult<Item> = {
  done: Item[]
  failed: { item: Item; error: unknown }[]
}

/**
 * Does bulk work so that one bad item stops no other: a batch that fails is
 * tried again in halves, down to the item that makes it fail.
 *
 * @param work must be safe to repeat, and do nothing or all of its batch
 */
export async function bisect<Item>(
  items: Item[],
  work: (batch: Item[]) => Promise<void>
): Promise<BisectResult<Item>> {
  const [first] = items
  if (first === undefined) {
    return { done: [], failed: [] }
  }
  try {
    await work(items)
    return { done: items, failed: [] }
  } catch (error) {
    if (items.length === 1) {
      return { done: [], failed: [{ item: first, error }] }
    }
    const middle = Math.ceil(items.length / 2)
    const left = await bisect(items.slice(0, middle), work)
    const right = await bisect(items.slice(middle), work)
    return {
      done: [...left.done, ...right.done],
      failed: [...left.failed, ...right.failed],
    }
  }
}
