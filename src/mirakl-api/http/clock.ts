import { setTimeout as delay } from "node:timers/promises"

/** The one source of time of schedules, budgets and waiting, so that tests and simulators can move it. */
export interface MiraklClock {
  now(): Date
  /** Resolves after `ms`; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Real time. */
export const systemClock: MiraklClock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    try {
      await delay(ms, undefined, { signal })
    } catch (error) {
      throw signal?.aborted ? signal.reason : error
    }
  },
}
