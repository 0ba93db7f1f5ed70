/** Ends an attempt that takes too long, or that the caller no longer wants. */
export type Deadline = {
  signal: AbortSignal
  /** True once the time was up (and not when the caller aborted). */
  readonly hasPassed: boolean
  /** Something moved: the time starts anew, up to the longest one. */
  extend(): void
  /** The attempt is over. */
  clear(): void
}

/**
 * Counts real time, not the injected clock's: it watches the network.
 *
 * @param longestMs bound on all extensions together
 */
export function createDeadline(
  timeoutMs: number,
  longestMs: number,
  callerSignal?: AbortSignal
): Deadline {
  const timeUp = new AbortController()
  const endsAt = performance.now() + longestMs
  let timer: NodeJS.Timeout
  const start = () => {
    const leftMs = Math.max(0, endsAt - performance.now())
    timer = setTimeout(() => timeUp.abort(), Math.min(timeoutMs, leftMs))
  }
  start()
  return {
    signal: callerSignal
      ? AbortSignal.any([timeUp.signal, callerSignal])
      : timeUp.signal,
    get hasPassed() {
      return timeUp.signal.aborted && !callerSignal?.aborted
    },
    extend() {
      clearTimeout(timer)
      start()
    },
    clear() {
      clearTimeout(timer)
    },
  }
}
