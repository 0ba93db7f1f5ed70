import { MiraklError } from "../errors"
import { createAddressRule } from "./address-rule"
import type { CallFacts } from "./call-facts"
import type { MiraklClientOptions } from "./client-options"
import type { MiraklClock } from "./clock"
import { createDeadline, type Deadline } from "./deadline"
import { errorFromAnswer, wasNotDone } from "./error-from-answer"
import { reasonFor } from "./error-from-failure"
import { createReporter } from "./exchange-reporter"
import type { MiraklCall } from "./mirakl-call"
import type { OpenAnswer } from "./open-answer"
import { BodyTooLargeError, readBeginning } from "./read-body"
import { createScrub, type Scrub } from "./redaction"
import { tooLarge } from "./response-error"
import { AttemptFailure } from "./retry"
import { createTransport, type HttpAnswer } from "./transport"

const TIMEOUT_MS = 30_000
const LONGEST_TRANSFER_MS = 60 * 60 * 1000
const MAX_RESPONSE_BYTES = 64 * 2 ** 20
const MAX_FILE_BYTES = 2 * 2 ** 30
const MAX_ERROR_BYTES = 64 * 2 ** 10

/**
 * Makes single attempts of a call.
 *
 * An attempt rejects with an {@link AttemptFailure}, or, when nothing of it is
 * Mirakl's doing, with what the caller's signal or upload gave as a reason.
 */
export function createAttempt(
  options: MiraklClientOptions,
  clock: MiraklClock
) {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
  const transport = createTransport(
    options.mayReach ?? createAddressRule({ loopback: true, allowed: [] })
  )
  const apiKey = options.apiKey.trim()
  const scrub = createScrub(apiKey)
  const reportTo = createReporter(options.observer, scrub, clock)

  return async function attempt<Result>(
    call: MiraklCall<Result>,
    url: string,
    number: number
  ): Promise<Result> {
    const facts = toCallFacts(call)
    const report = reportTo(call, url, number)
    const startedAt = clock.now()
    const upload = await call.upload?.open({
      stop: () => deadline.pause(),
      start: () => deadline.restart(),
    })
    const deadline = createDeadline(
      timeoutMs,
      call.isTransfer ? LONGEST_TRANSFER_MS : timeoutMs,
      call.options?.signal
    )
    let answer: OpenAnswer | undefined
    try {
      const raw = await transport({
        method: call.operation.method,
        url,
        headers: {
          Authorization: apiKey,
          Accept: call.accept ?? "application/json",
          "User-Agent": "medusa-plugin-mirakl",
          ...bodyHeaders(call),
          ...upload?.form.getHeaders(),
        },
        body: upload?.form ?? toJson(call.json),
        signal: deadline.signal,
        // A connection that is just being closed would leave the outcome open.
        ownConnection: !facts.isRepeatable,
      })
      answer = {
        ...raw,
        call: facts,
        deadline,
        report,
        timeoutMs,
        maxBytes: call.isTransfer
          ? (options.maxFileBytes ?? MAX_FILE_BYTES)
          : (options.maxResponseBytes ?? MAX_RESPONSE_BYTES),
        serverDate: serverDateOf(raw) ?? startedAt,
      }
      if (raw.status < 200 || raw.status > 299) {
        throw await toRefusal(answer, scrub)
      }
      const { value, body, isOpen } = await call.read(answer)
      if (!isOpen) {
        await report({ status: raw.status, body })
        deadline.end()
      }
      return value
    } catch (thrown) {
      const reason =
        upload?.sourceError() ??
        toReason(thrown, answer, { call: facts, deadline, timeoutMs })
      deadline.end()
      answer?.body.destroy()
      await report({ status: answer?.status ?? null, thrown: reason })
      throw reason
    } finally {
      upload?.close()
    }
  }
}

async function toRefusal(
  answer: OpenAnswer,
  scrub: Scrub
): Promise<MiraklError> {
  const { status, serverDate, deadline } = answer
  const body = await readBeginning(
    answer.body,
    MAX_ERROR_BYTES,
    deadline.signal
  )
  const retryAfter = answer.header("retry-after")
  return errorFromAnswer(
    { status, serverDate, retryAfter, body },
    answer.call,
    scrub
  )
}

function toReason(
  thrown: unknown,
  answer: OpenAnswer | undefined,
  attempt: { call: CallFacts; deadline: Deadline; timeoutMs: number }
): unknown {
  if (thrown instanceof AttemptFailure) {
    return thrown
  }
  if (thrown instanceof MiraklError) {
    return new AttemptFailure(
      thrown,
      thrown.retryable && (attempt.call.isRepeatable || wasNotDone(thrown))
    )
  }
  if (thrown instanceof BodyTooLargeError && answer) {
    return new AttemptFailure(tooLarge(answer), false)
  }
  return reasonFor(thrown, attempt)
}

function toCallFacts(call: MiraklCall<unknown>): CallFacts {
  const subject = Object.entries(call.pathParameters ?? {})
    .map(([name, value]) => `${name} ${value}`)
    .join(", ")
  return {
    operation: call.operation.code,
    subject: subject && ` (${subject})`,
    isWrite: call.operation.method !== "GET",
    isRepeatable: call.operation.repeatable,
  }
}

function toJson(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value)
}

// Mirakl wants the length to be said even where there is no body (OR24).
function bodyHeaders(call: MiraklCall<unknown>): Record<string, string> {
  if (call.json !== undefined) {
    return { "Content-Type": "application/json" }
  }
  return call.operation.method === "GET" || call.upload
    ? {}
    : { "Content-Length": "0" }
}

function serverDateOf(answer: HttpAnswer): Date | undefined {
  const date = new Date(answer.header("date") ?? NaN)
  return Number.isNaN(date.getTime()) ? undefined : date
}
