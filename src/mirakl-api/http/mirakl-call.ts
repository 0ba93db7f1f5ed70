import type { CallRequest } from "./call-budget"
import type { MiraklCallOptions } from "./call-options"
import type { Upload } from "./multipart"
import type { AnswerReader } from "./open-answer"
import type { MiraklOperation, PathParameters } from "./operation"
import type { MiraklQuery } from "./query"

/** A call of an operation. */
export type MiraklCall<Result> = {
  operation: MiraklOperation
  pathParameters?: PathParameters
  query?: MiraklQuery
  /** Instead of path and query: a URL that Mirakl handed out. */
  handedOutUrl?: string
  /** JSON body. */
  json?: unknown
  /** File to send; opened anew for each attempt. */
  upload?: Upload
  /** A file goes or comes: time and size are bounded accordingly. */
  isTransfer?: boolean
  /** Not even made again when it surely was not done: what it carries grows old. */
  isSentOnce?: boolean
  /** Media types wanted. Default JSON. */
  accept?: string
  read: AnswerReader<Result>
  /** What the budget counts. */
  counts?: Pick<CallRequest, "variant" | "resource">
  options?: MiraklCallOptions
}
