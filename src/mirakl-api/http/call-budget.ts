/**
 * Why a call is made. `scheduled`: a recurring run; the published frequencies
 * count such runs. `event`: something just happened (a parcel left).
 * `interactive`: a person waits, or work is taken up again after a crash.
 */
export type MiraklCallClass = "scheduled" | "event" | "interactive"

/** A call that wants to be made. */
export type CallRequest = {
  /** Whose calls are counted together: the shop. */
  key: string
  /** Mirakl's operation code. */
  operation: string
  /**
   * A use of the operation with a frequency of its own: a full export (OF52),
   * or given records instead of a window (OR11).
   */
  variant?: "full" | "given"
  callClass: MiraklCallClass
  /** What is polled, where the frequency counts per import or export. */
  resource?: string
  signal?: AbortSignal
  /** Rather than wait longer, refuse. */
  maxWaitMs: number
}

/** An allowed call. */
export type CallGrant = {
  /** Gives the turn back: the call failed, so that it should not count. */
  release(): Promise<void>
}

/** Keeps the calls of a shop within what the marketplace allows. Implementations may be shared by several processes. */
export interface CallBudget {
  /**
   * Waits for the call's turn.
   *
   * @throws {MiraklRateLimitError} when the turn comes later than `maxWaitMs`; nothing is then counted
   */
  acquire(request: CallRequest): Promise<CallGrant>
  /**
   * Waits until the call's turn is free, but no longer than `maxWaitMs`, and
   * takes none: what is prepared then is fresh when it is sent.
   */
  untilFree(request: CallRequest): Promise<void>
}
