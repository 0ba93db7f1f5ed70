/** What came of an attempt. */
export type AttemptOutcome = {
  status: number | null
  /** Parsed body of a good answer. */
  body?: unknown
  /** Missing: it went well. */
  thrown?: unknown
}

/** Tells the observer of an attempt; later calls than the first do nothing. */
export type Report = (outcome: AttemptOutcome) => Promise<void>
