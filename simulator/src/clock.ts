/**
 * The marketplace's own time. Everything time-driven (imports, exports,
 * acceptance time-outs, rate limits, the `Date` header) reads it and nothing
 * else, so that a test can move it and a person can let it run.
 */
export class SimulatorClock {
  private offsetMs = 0
  private frozenAt: number | null = null

  now(): Date {
    return new Date(this.frozenAt ?? Date.now() + this.offsetMs)
  }

  get frozen(): boolean {
    return this.frozenAt !== null
  }

  /** Moves time forward by `ms`; throws on a negative step. */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) {
      throw new RangeError("Time only moves forward: advance_ms must be ≥ 0.")
    }
    if (this.frozenAt === null) {
      this.offsetMs += ms
    } else {
      this.frozenAt += ms
    }
  }

  /** Jumps to a date, past ones included: a scenario may start in the past. */
  set(date: Date): void {
    if (this.frozenAt === null) {
      this.offsetMs = date.getTime() - Date.now()
    } else {
      this.frozenAt = date.getTime()
    }
  }

  freeze(at: Date = this.now()): void {
    this.frozenAt = at.getTime()
  }

  unfreeze(): void {
    if (this.frozenAt !== null) {
      this.offsetMs = this.frozenAt - Date.now()
      this.frozenAt = null
    }
  }
}
