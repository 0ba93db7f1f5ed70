import {
  MiraklAuthError,
  MiraklRateLimitError,
  MiraklRequestError,
  MiraklResponseError,
  MiraklServerError,
  type MiraklError,
} from "../errors"
import type { CallFacts } from "./call-facts"
import { readErrorBody } from "./read-error-body"
import type { Scrub } from "./redaction"
import { parseRetryAfter } from "./retry-after"

// The shortest published interval of the operations that Mirakl counts.
const DEFAULT_RETRY_AFTER_MS = 60_000

/** An answer that is no success. */
export type RefusedAnswer = {
  status: number
  /** The header, as sent. */
  retryAfter: string | null
  /** Now, as Mirakl's clock has it. */
  serverDate: Date
  /** The beginning of the body. */
  body: string
}

/** Turns an answer that is no success into the error that says what to do. */
export function errorFromAnswer(
  answer: RefusedAnswer,
  call: CallFacts,
  scrub: Scrub
): MiraklError {
  const { status } = answer
  const { message, code, violations } = readErrorBody(answer.body, scrub)
  const said = message ? `: ${message}` : "."
  const details = { operation: call.operation, status, code }
  const what = `${call.operation}${call.subject}`
  const retryAfterMs =
    parseRetryAfter(answer.retryAfter, answer.serverDate) ?? undefined

  if (status === 401) {
    return new MiraklAuthError({
      ...details,
      code: code ?? "WRONG_KEY",
      message: `${what} was refused: the marketplace does not accept the API key (401)${said}`,
      remedy:
        "Make a new API key in the seller portal, under the user's settings, and enter it.",
    })
  }
  if (status === 403) {
    return new MiraklAuthError({
      ...details,
      code: code ?? "FORBIDDEN",
      message: `${what} was refused: the API key may not do this (403)${said}`,
      remedy:
        "Give the key's user the right to do this, or enter the key of a user who has it.",
    })
  }
  if (status === 429) {
    return new MiraklRateLimitError({
      ...details,
      code: "RATE_LIMITED",
      message: `${what} was called more often than the marketplace allows (429)${said}`,
      remedy: "It is tried again when the marketplace allows.",
      retryAfterMs: retryAfterMs ?? DEFAULT_RETRY_AFTER_MS,
    })
  }
  if (status >= 500 || isGivenUpEarly(status)) {
    return new MiraklServerError({
      ...details,
      code: code ?? "SERVER_ERROR",
      message: `${what} failed on the marketplace (${status})${said}`,
      remedy: "It is tried again later.",
      retryAfterMs,
      outcomeUnknown: call.isWrite && !isGivenUpEarly(status),
    })
  }
  if (status >= 400) {
    const isNotFound = status === 404
    return new MiraklRequestError({
      ...details,
      code: code ?? (isNotFound ? "NOT_FOUND" : "REFUSED"),
      message: `${what} was refused by the marketplace (${status})${said}`,
      remedy: isNotFound
        ? "Check the id, and that the feature is on for this shop."
        : undefined,
      violations,
    })
  }
  return new MiraklResponseError({
    ...details,
    code: "REDIRECTED",
    message: `${what} got an answer that is not Mirakl's (${status}).`,
    remedy: "Check the marketplace URL.",
  })
}

/** Whether an error answer says that the request was not carried out, so that it may be sent again in any case. */
export function wasNotDone(error: MiraklError): boolean {
  return (
    error instanceof MiraklRateLimitError ||
    (error.status !== undefined && isGivenUpEarly(error.status))
  )
}

// 408: the request did not arrive in time. 425: it was too early to act on it.
function isGivenUpEarly(status: number): boolean {
  return status === 408 || status === 425
}
