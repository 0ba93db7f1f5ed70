import type { MiraklCallClass } from "./call-budget"

/** The caller's own record that a call concerns; only told to the observer. */
export type MiraklCallReference = { type: string; id: string }

/** Of a single call. */
export type MiraklCallOptions = {
  callClass?: MiraklCallClass
  /** Aborts waiting and calling; the method then rejects with the signal's reason. */
  signal?: AbortSignal
  /** Part of a run that the budget has already counted. Pages are known to be. */
  continuesRun?: boolean
  reference?: MiraklCallReference
}
