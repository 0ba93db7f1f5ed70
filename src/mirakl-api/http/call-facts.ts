/** What the errors of a call must know of it. */
export type CallFacts = {
  /** Mirakl's code. */
  operation: string
  /** Names the record concerned, e.g. ` (order_id C-1-A)`; may be empty. */
  subject: string
  /** It changes something on Mirakl. */
  isWrite: boolean
  /** Doing it twice leaves the same state as doing it once. */
  isRepeatable: boolean
}
