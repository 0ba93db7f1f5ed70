/** What a test asks of a store process. */
export type WorkerOrder = {
  /** How often to fire the tick, all at once. */
  tick: number
  /** Die, as by `kill -9`, just before this statement. */
  die_at_statement?: number
}

/** What a store process tells the test. */
export type WorkerReport =
  { kind: "ready" } | { kind: "ticked" } | { kind: "failed"; message: string }
