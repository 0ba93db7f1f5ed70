import { MiraklResponseError, type MiraklViolation } from "../errors"
import type { OpenAnswer } from "./open-answer"

/**
 * The error for an answer that is not what the operation promises.
 *
 * @param words what is wrong with it: "The answer to OR11 <words>."
 */
export function responseError(
  { call, status }: OpenAnswer,
  code: string,
  words: string,
  issues: MiraklViolation[] = []
): MiraklResponseError {
  return new MiraklResponseError({
    operation: call.operation,
    status,
    code,
    message: `The answer to ${call.operation}${call.subject} ${words}.`,
    remedy:
      "Check the marketplace URL. If it is right, the marketplace does not answer as documented.",
    issues,
    outcomeUnknown: call.isWrite,
  })
}

/** The body is larger than an answer of this operation may be. */
export function tooLarge(answer: OpenAnswer): MiraklResponseError {
  const megabytes = Math.round(answer.maxBytes / 2 ** 20)
  return responseError(answer, "TOO_LARGE", `exceeds ${megabytes} MB`)
}
