import type { Report } from "./attempt-report"
import type { CallFacts } from "./call-facts"
import type { Deadline } from "./deadline"
import type { HttpAnswer } from "./transport"

/** A good answer whose body is not read yet. */
export type OpenAnswer = HttpAnswer & {
  call: CallFacts
  deadline: Deadline
  /** To be told once the body has been read, where the attempt can't know when. */
  report: Report
  timeoutMs: number
  maxBytes: number
  /** Mirakl's clock; the local one, as it was before the call, where the answer has no `Date`. */
  serverDate: Date
}

/** What a reader makes of an answer. */
export type ReadAnswer<Result> = {
  value: Result
  /** The parsed body, for the log to excerpt. */
  body?: unknown
  /** The body is still to be read: its reader ends the deadline and reports. */
  isOpen?: boolean
}

export type AnswerReader<Result> = (
  answer: OpenAnswer
) => Promise<ReadAnswer<Result>>
