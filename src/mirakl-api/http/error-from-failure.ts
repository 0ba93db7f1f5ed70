import { MiraklNetworkError, MiraklRequestError } from "../errors"
import type { CallFacts } from "./call-facts"
import type { Deadline } from "./deadline"
import { ADDRESS_NOT_ALLOWED } from "./guarded-lookup"
import { AttemptFailure } from "./retry"

type FailureKind = {
  code: string
  words: string
  remedy: string
  /** Mirakl surely never got the request. */
  isUnsent?: boolean
}

const LATER = "It is tried again later."
const CHECK_URL = "Check the marketplace URL; if it is right, try again later."

const UNREACHABLE: FailureKind = {
  code: "CONNECTION_REFUSED",
  words: "nothing answers at the marketplace's address",
  remedy: CHECK_URL,
  isUnsent: true,
}

const NO_SUCH_HOST: FailureKind = {
  code: "HOST_NOT_FOUND",
  words: "the marketplace's host name is unknown",
  remedy: CHECK_URL,
  isUnsent: true,
}

const TLS_FAILED: FailureKind = {
  code: "TLS_FAILED",
  words: "the marketplace's certificate is not trusted",
  remedy: CHECK_URL,
  isUnsent: true,
}

const CONNECTION_LOST: FailureKind = {
  code: "CONNECTION_LOST",
  words: "the connection broke before the whole answer was there",
  remedy: LATER,
}

const TRUNCATED: FailureKind = {
  code: "TRUNCATED_ANSWER",
  words: "the answer broke off",
  remedy: LATER,
}

const BY_CAUSE: Record<string, FailureKind> = {
  ECONNREFUSED: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOTFOUND: NO_SUCH_HOST,
  EAI_AGAIN: NO_SUCH_HOST,
  CERT_HAS_EXPIRED: TLS_FAILED,
  DEPTH_ZERO_SELF_SIGNED_CERT: TLS_FAILED,
  ERR_TLS_CERT_ALTNAME_INVALID: TLS_FAILED,
  SELF_SIGNED_CERT_IN_CHAIN: TLS_FAILED,
  UNABLE_TO_GET_ISSUER_CERT: TLS_FAILED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: TLS_FAILED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: TLS_FAILED,
}

// Nothing of what the HTTP library threw is kept but its kind.
function failureFromThrown(thrown: unknown, call: CallFacts): AttemptFailure {
  if (codeOf(thrown) === ADDRESS_NOT_ALLOWED) {
    return new AttemptFailure(addressNotAllowed(call), false)
  }
  return toFailure(BY_CAUSE[codeOf(thrown)] ?? CONNECTION_LOST, call)
}

function addressNotAllowed({ operation }: CallFacts): MiraklRequestError {
  return new MiraklRequestError({
    operation,
    code: ADDRESS_NOT_ALLOWED,
    message: `${operation} was not called: the marketplace's address is inside a private network.`,
    remedy:
      "Check the marketplace URL. If the marketplace is really there, the operator of the store must allow its network with the plugin's option `allowedNetworks`.",
  })
}

/** What to throw for what broke an attempt off: the caller's own reason when it was the caller. */
export function reasonFor(
  thrown: unknown,
  attempt: { call: CallFacts; deadline: Deadline; timeoutMs: number }
): unknown {
  const { call, deadline, timeoutMs } = attempt
  if (deadline.hasPassed) {
    return failureFromTimeOut(call, timeoutMs)
  }
  return deadline.signal.aborted
    ? deadline.signal.reason
    : failureFromThrown(thrown, call)
}

function failureFromTimeOut(
  call: CallFacts,
  timeoutMs: number
): AttemptFailure {
  const words = `no answer came within ${timeoutMs / 1000} seconds`
  return toFailure({ code: "TIMEOUT", words, remedy: LATER }, call)
}

/** The answer ended in the middle of its JSON. */
export function failureFromTruncation(call: CallFacts): AttemptFailure {
  return toFailure(TRUNCATED, call)
}

function toFailure(kind: FailureKind, call: CallFacts): AttemptFailure {
  const isUnsent = kind.isUnsent ?? false
  const error = new MiraklNetworkError({
    operation: call.operation,
    code: kind.code,
    message: `${call.operation}${call.subject} failed: ${kind.words}.`,
    remedy: kind.remedy,
    outcomeUnknown: call.isWrite && !isUnsent,
  })
  return new AttemptFailure(error, isUnsent || call.isRepeatable)
}

function codeOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "code" in thrown
    ? String(thrown.code)
    : ""
}
