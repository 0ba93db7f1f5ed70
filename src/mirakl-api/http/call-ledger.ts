/** A turn that is asked for. */
export type CallTurn = {
  /** Calls of the same name are counted together. */
  count: string
  /** On average one call per interval, of which `burst` may come at once. */
  intervalMs: number
  burst: number
  now: Date
  /** Take no turn that comes later. */
  maxWaitMs: number
}

/** A turn that was taken, with when the next one after it is due, or how far away the next one is. */
export type CallTurnTaken =
  | { isTaken: true; waitMs: number; nextDueAt: Date }
  | { isTaken: false; waitMs: number }

/** A turn as it was taken. */
export type TakenTurn = Pick<CallTurn, "count" | "intervalMs"> & {
  nextDueAt: Date
}

/** Where calls are counted: in memory, or where several processes count together. */
export interface CallLedger {
  /** Takes the next turn in one atomic step, unless it comes too late. A turn that is never used is lost, and no harm done. */
  take(turn: CallTurn): Promise<CallTurnTaken>
  /** How far away the next turn is, ms; takes none. */
  look(turn: Omit<CallTurn, "maxWaitMs">): Promise<number>
  /**
   * Gives a turn back that was taken. Once another one was taken after it, it
   * is lost: else two calls would be made at the moment of the later one.
   */
  giveBack(turn: TakenTurn): Promise<void>
}
