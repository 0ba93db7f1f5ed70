/** Ends an attempt that takes too long, or that the caller no longer wants. */
export type Deadline = {
  signal: AbortSignal
  /** True once the time was up (and not when the caller aborted). */
  readonly hasPassed: boolean
  /** Time stands still, while it is not Mirakl that takes it. */
  pause(): void
  /** Something moved: the time starts anew, up to the longest one. */
  restart(): void
  /** The attempt is over, for good. */
  end(): void
}

/**
 * Counts real time, not the injected clock's: it watches the network.
 *
 * @param longestMs bound on everything together
 */
export function createDeadline(
  timeoutMs: number,
  longestMs: number,
  callerSignal?: AbortSignal
): Deadline {
  const timeUp = new AbortController()
  const endsAt = performance.now() + longestMs
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const pause = () => clearTimeout(timer)
  const restart = () => {
    pause()
    if (!isOver) {
      const leftMs = Math.max(0, endsAt - performance.now())
      timer = setTimeout(() => timeUp.abort(), Math.min(timeoutMs, leftMs))
    }
  }
  restart()
  return {
    signal: callerSignal
      ? AbortSignal.any([timeUp.signal, callerSignal])
      : timeUp.signal,
    get hasPassed() {
      return timeUp.signal.aborted && !callerSignal?.aborted
    },
    pause,
    restart,
    end() {
      isOver = true
      pause()
    },
  }
}
