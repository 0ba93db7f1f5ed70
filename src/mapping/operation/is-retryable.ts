import { isLockTimeout } from "./is-lock-timeout"

type Thrown = {
  retryable?: unknown
  retryAfterMs?: unknown
  code?: unknown
  name?: unknown
  message?: unknown
}

// PostgreSQL and Redis: connection lost, shutting down, too many connections, deadlock,
// serialisation; sockets: refused, reset, broken.
const PASSING_CODES =
  /^(08...|57P0[123]|53300|40P01|40001|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/
const PASSING_NAMES = [
  "ConnectionException",
  "KnexTimeoutError",
  "MaxRetriesPerRequestError",
]
// Lost connections that carry no code.
const PASSING_MESSAGES =
  /connection (terminated|ended|is closed)|timeout acquiring a connection/i

/**
 * Whether what failed may succeed later without anybody changing anything.
 * Errors that know it themselves are believed; of the others only a lost
 * connection and a busy database or lock pass by themselves.
 */
export function isRetryable(thrown: unknown): boolean {
  const { retryable, code, name, message } = asThrown(thrown)
  if (typeof retryable === "boolean") {
    return retryable
  }
  return (
    (typeof code === "string" && PASSING_CODES.test(code)) ||
    (typeof name === "string" && PASSING_NAMES.includes(name)) ||
    (typeof message === "string" &&
      (PASSING_MESSAGES.test(message) || isLockTimeout(message)))
  )
}

/** How long Mirakl asked to wait; undefined when it did not. */
export function retryAfterMsOf(thrown: unknown): number | undefined {
  const { retryAfterMs } = asThrown(thrown)
  return typeof retryAfterMs === "number" ? retryAfterMs : undefined
}

function asThrown(thrown: unknown): Thrown {
  return typeof thrown === "object" && thrown !== null ? thrown : {}
}
