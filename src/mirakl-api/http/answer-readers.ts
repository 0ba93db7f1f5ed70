import type { Readable } from "node:stream"
import type { z } from "@medusajs/framework/zod"
import { MiraklResponseError } from "../errors"
import type { CallFacts } from "./call-facts"
import type { Deadline } from "./deadline"
import {
  failureFromThrown,
  failureFromTimeOut,
  failureFromTruncation,
} from "./error-from-failure"
import type { Report } from "./exchange-reporter"
import { BodyTooLargeError, readBeginning, readText } from "./read-body"
import { AttemptFailure } from "./retry"
import type { HttpAnswer } from "./transport"
import { toViolations } from "./violations"

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

const IGNORED_BODY_BYTES = 64 * 1024

/** Reads a JSON body, checks its shape and makes the result of it and of Mirakl's time. */
export function readJson<Schema extends z.ZodType, Result>(
  schema: Schema,
  toResult: (body: z.output<Schema>, serverDate: Date) => Result
): AnswerReader<Result> {
  return async (answer) => {
    const body = parseJson(
      await readText(answer.body, answer.maxBytes, answer.deadline.signal),
      answer
    )
    const parsed = schema.safeParse(body)
    if (!parsed.success) {
      throw responseError(
        answer,
        "UNEXPECTED_SHAPE",
        "has another shape than expected",
        {
          issues: toViolations(parsed.error),
        }
      )
    }
    return { value: toResult(parsed.data, answer.serverDate), body }
  }
}

/** For operations whose success is told by the status alone. */
export const readNothing: AnswerReader<void> = async (answer) => {
  await readBeginning(answer.body, IGNORED_BODY_BYTES, answer.deadline.signal)
  return { value: undefined }
}

/**
 * Hands the body out as it comes. It must be read to its end or left with
 * `break`. The time-out counts between two chunks; the reader's own time does
 * not count.
 */
export const readStream: AnswerReader<AsyncIterable<Buffer>> = async (
  answer
) => ({ value: chunksOf(answer), isOpen: true })

/** What to throw for what broke an attempt off: the caller's own reason when it was the caller. */
export function toThrow(
  thrown: unknown,
  answer: Pick<OpenAnswer, "call" | "deadline" | "timeoutMs">
): unknown {
  const { call, deadline, timeoutMs } = answer
  if (deadline.hasPassed) {
    return failureFromTimeOut(call, timeoutMs)
  }
  return deadline.signal.aborted
    ? deadline.signal.reason
    : failureFromThrown(thrown, call)
}

async function* chunksOf(answer: OpenAnswer): AsyncGenerator<Buffer> {
  const { deadline, status, report } = answer
  const body: Readable = answer.body
  const stop = () => body.destroy(new Error("stopped"))
  deadline.signal.addEventListener("abort", stop, { once: true })
  let bytes = 0
  try {
    for await (const chunk of body) {
      bytes += chunk.length
      if (bytes > answer.maxBytes) {
        throw new BodyTooLargeError()
      }
      deadline.clear()
      yield chunk
      deadline.extend()
    }
  } catch (thrown) {
    const reason = toStreamError(thrown, answer)
    await report({ status, thrown: reason })
    throw reason
  } finally {
    deadline.signal.removeEventListener("abort", stop)
    deadline.clear()
    await report({ status })
  }
}

function toStreamError(thrown: unknown, answer: OpenAnswer): unknown {
  if (thrown instanceof BodyTooLargeError) {
    return tooLarge(answer)
  }
  const reason = toThrow(thrown, answer)
  return reason instanceof AttemptFailure ? reason.error : reason
}

function parseJson(text: string, answer: OpenAnswer): unknown {
  if (text.trim() === "") {
    throw responseError(answer, "EMPTY_ANSWER", "is empty")
  }
  try {
    return JSON.parse(text)
  } catch {
    if (answer.header("content-type")?.includes("json") ?? true) {
      throw failureFromTruncation(answer.call)
    }
    throw responseError(answer, "NOT_JSON", "is not JSON")
  }
}

/** The body is larger than an answer of this operation may be. */
export function tooLarge(answer: OpenAnswer): MiraklResponseError {
  const megabytes = Math.round(answer.maxBytes / 2 ** 20)
  return responseError(answer, "TOO_LARGE", `exceeds ${megabytes} MB`)
}

function responseError(
  { call, status }: OpenAnswer,
  code: string,
  words: string,
  { issues }: Pick<Partial<MiraklResponseError>, "issues"> = {}
): MiraklResponseError {
  const places = issues?.map(({ field }) => field).join(", ")
  return new MiraklResponseError({
    operation: call.operation,
    status,
    code,
    message: `The answer to ${call.operation}${call.subject} ${words}${places ? ` at ${places}` : ""}.`,
    remedy:
      "Check the marketplace URL. If it is right, the marketplace does not answer as documented.",
    issues,
    outcomeUnknown: call.isWrite,
  })
}
