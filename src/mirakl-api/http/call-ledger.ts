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

/** A turn that was taken, or how far away the next one is. */
export type CallTurnTaken = { isTaken: boolean; waitMs: number }

/** Where calls are counted: in memory, or where several processes count together. */
export interface CallLedger {
  /** Takes the next turn in one atomic step, unless it comes too late. A turn that is never used is lost, and no harm done. */
  take(turn: CallTurn): Promise<CallTurnTaken>
  /** How far away the next turn is, ms; takes none. */
  look(turn: Omit<CallTurn, "maxWaitMs">): Promise<number>
  /** Gives a turn back that was taken. */
  giveBack(turn: Pick<CallTurn, "count" | "intervalMs">): Promise<void>
}
