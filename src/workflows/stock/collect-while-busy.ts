/**
 * Hands ids on in batches: those that come while a batch is worked on make the
 * next one. The first of a burst is not kept waiting, and the burst costs two
 * batches, however many it has.
 *
 * @returns what takes an id, and resolves when its batch is done
 */
export function collectWhileBusy<Context>(
  work: (context: Context, ids: string[]) => Promise<void>
): (context: Context, id: string) => Promise<void> {
  let waiting = new Set<string>()
  let running: Promise<void> | null = null

  async function drain(context: Context): Promise<void> {
    // What is emitted together is collected together.
    await new Promise((resolve) => setImmediate(resolve))
    try {
      while (waiting.size) {
        const ids = [...waiting]
        waiting = new Set()
        await work(context, ids)
      }
    } finally {
      running = null
    }
  }

  return (context, id) => {
    waiting.add(id)
    running ??= drain(context)
    return running
  }
}
