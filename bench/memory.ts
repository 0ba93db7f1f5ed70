const MEGABYTE = 1024 * 1024
const SAMPLE_INTERVAL_MS = 50

/** Resident memory of this process in MB, after a collection. */
export function settledMemory(): number {
  global.gc?.()
  global.gc?.()
  return process.memoryUsage.rss() / MEGABYTE
}

/** What the JavaScript heap of this process holds, in MB, after a collection: what grows here is kept. */
export function settledHeap(): number {
  global.gc?.()
  global.gc?.()
  return process.memoryUsage().heapUsed / MEGABYTE
}

/** The highest resident memory while some work runs, in MB. */
export async function peakMemory(
  work: () => Promise<unknown>
): Promise<number> {
  let peak = process.memoryUsage.rss()
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, SAMPLE_INTERVAL_MS)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  return Math.max(peak, process.memoryUsage.rss()) / MEGABYTE
}
