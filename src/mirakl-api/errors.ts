/** One thing that Mirakl, or the check of its answer, found wrong. Holds no value, only its place. */
export type MiraklViolation = {
  code?: string
  /** Name or path of the field, e.g. `order_lines.0.quantity`. */
  field?: string
  message: string
}

/** What every error of the wire client carries. */
export type MiraklErrorDetails = {
  /** Code of the Mirakl operation, e.g. `OR11`. */
  operation: string
  message: string
  /** HTTP status of the answer, if there was one. */
  status?: number
  /** Mirakl's own error code, else one of this client. */
  code?: string
  /** What a person can do about it. */
  remedy?: string
  /** Of a write: Mirakl may have done it although no good answer came. */
  outcomeUnknown?: boolean
}

/**
 * Base of everything that goes wrong between this client and Mirakl. Messages
 * are scrubbed of keys, e-mail addresses and phone numbers, and no error keeps
 * its cause: the HTTP library's errors carry the request's headers.
 */
export abstract class MiraklError extends Error {
  readonly operation: string
  readonly status: number | undefined
  readonly code: string | undefined
  readonly remedy: string | undefined
  /**
   * Of a write: Mirakl may have done it although no good answer came. Read the
   * order, shipment or import again before deciding to send it once more.
   */
  readonly outcomeUnknown: boolean
  /** The same call may succeed later without anybody changing anything. */
  abstract readonly retryable: boolean

  constructor(details: MiraklErrorDetails) {
    super(details.message)
    this.operation = details.operation
    this.status = details.status
    this.code = details.code
    this.remedy = details.remedy
    this.outcomeUnknown = details.outcomeUnknown ?? false
  }
}

/** No answer, or one that broke off: connection, name, time-out, truncation. */
export class MiraklNetworkError extends MiraklError {
  override readonly name = "MiraklNetworkError"
  readonly retryable = true
}

/** Too many calls: said by Mirakl (429), or by the call budget before calling. */
export class MiraklRateLimitError extends MiraklError {
  override readonly name = "MiraklRateLimitError"
  readonly retryable = true
  /** Milliseconds from now until the call is allowed. */
  readonly retryAfterMs: number

  constructor(details: MiraklErrorDetails & { retryAfterMs: number }) {
    super(details)
    this.retryAfterMs = details.retryAfterMs
  }
}

/** Mirakl failed (5xx). */
export class MiraklServerError extends MiraklError {
  override readonly name = "MiraklServerError"
  readonly retryable = true
  /** Milliseconds that Mirakl asked to wait, if it did. */
  readonly retryAfterMs: number | undefined

  constructor(details: MiraklErrorDetails & { retryAfterMs?: number }) {
    super(details)
    this.retryAfterMs = details.retryAfterMs
  }
}

/** The key is refused (401) or may not do this (403). */
export class MiraklAuthError extends MiraklError {
  override readonly name = "MiraklAuthError"
  readonly retryable = false
}

/** Mirakl refuses the request (other 4xx), or the client refuses to send it (no status). */
export class MiraklRequestError extends MiraklError {
  override readonly name = "MiraklRequestError"
  readonly retryable = false
  readonly violations: MiraklViolation[]

  constructor(
    details: MiraklErrorDetails & { violations?: MiraklViolation[] }
  ) {
    super(details)
    this.violations = details.violations ?? []
  }
}

/** An answer came, but it is not what the operation promises. */
export class MiraklResponseError extends MiraklError {
  override readonly name = "MiraklResponseError"
  readonly retryable = false
  readonly issues: MiraklViolation[]

  constructor(details: MiraklErrorDetails & { issues?: MiraklViolation[] }) {
    super(details)
    this.issues = details.issues ?? []
  }
}
