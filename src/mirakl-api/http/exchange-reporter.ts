import { MiraklError } from "../errors"
import type { Report } from "./attempt-report"
import type { MiraklClock } from "./clock"
import { toExcerpt, type MiraklExchangeObserver } from "./exchange"
import type { MiraklCall } from "./mirakl-call"
import type { Scrub } from "./redaction"
import { AttemptFailure } from "./retry"

/** Makes the reports of one client. */
export function createReporter(
  observer: MiraklExchangeObserver | undefined,
  scrub: Scrub,
  clock: MiraklClock
) {
  return (call: MiraklCall<unknown>, url: string, attempt: number): Report => {
    const startedAt = clock.now()
    const startMs = performance.now()
    let isDone = !observer
    return async ({ status, body, thrown }) => {
      if (isDone) {
        return
      }
      isDone = true
      const error = thrown instanceof AttemptFailure ? thrown.error : thrown
      try {
        await observer?.onExchange({
          operation: call.operation.code,
          method: call.operation.method,
          path: scrub(new URL(url).pathname),
          status,
          attempt,
          startedAt,
          durationMs: Math.round(performance.now() - startMs),
          outcome: thrown === undefined ? "success" : "error",
          errorCode: thrown === undefined ? null : codeOf(error),
          message:
            thrown === undefined
              ? `${call.operation.code} succeeded (${status}).`
              : wordsOf(error, call),
          reference: call.options?.reference ?? null,
          request: toExcerpt(
            { ...plainQuery(call), ...record(call.json) },
            scrub
          ),
          response: toExcerpt(body, scrub),
        })
      } catch {
        // A log that can't be written must not stop the work that it tells of.
      }
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof MiraklError ? (error.code ?? error.name) : "GIVEN_UP"
}

// What the caller's own signal or upload gave as a reason could hold anything.
function wordsOf(error: unknown, call: MiraklCall<unknown>): string {
  return error instanceof MiraklError
    ? error.message
    : `${call.operation.code} was given up by the caller.`
}

function plainQuery(call: MiraklCall<unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(call.query ?? {}).map(([name, value]) => [
      name,
      value && typeof value === "object" && "commaSeparated" in value
        ? value.commaSeparated
        : value,
    ])
  )
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {}
}
