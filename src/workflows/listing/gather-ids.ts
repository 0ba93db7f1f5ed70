/** As many ids as one statement takes. */
const MOST = 1000

type Work = (ids: string[]) => Promise<void>

/**
 * Does work for ids that come one by one in bunches: while it is under way,
 * those that come gather for the next time. An import of products tells its
 * variants by the thousand.
 *
 * @returns takes an id; settles when the bunch that held it is done
 */
export function gatherIds(work: Work): (id: string) => Promise<void> {
  const waiting = new Set<string>()
  let next: Promise<void> | null = null
  let last: Promise<void> = Promise.resolve()

  const run = async (before: Promise<void>) => {
    await before.catch(() => undefined)
    next = null
    const ids = [...waiting]
    waiting.clear()
    for (let start = 0; start < ids.length; start += MOST) {
      await work(ids.slice(start, start + MOST))
    }
  }

  return (id) => {
    waiting.add(id)
    next ??= last = run(last)
    return next
  }
}
