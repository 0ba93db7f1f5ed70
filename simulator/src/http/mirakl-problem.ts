/** One entry of the newer `errors[]` body. */
export type ProblemDetail = { code?: string; field?: string; message: string }

/**
 * A refusal as Mirakl words it: the HTTP status and the body to answer.
 *
 * @property body classic `{ status, message }`, with `code` and `errors[]`
 * added by the operations that publish error codes.
 */
export class MiraklProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly body: Record<string, unknown> = { status, message },
    readonly headers: Record<string, string> = {}
  ) {
    super(message)
    this.name = "MiraklProblem"
  }
}

export function badRequest(message: string): MiraklProblem {
  return new MiraklProblem(400, message)
}

export function unauthorized(): MiraklProblem {
  return new MiraklProblem(401, "Unauthorized")
}

export function notFound(message: string): MiraklProblem {
  return new MiraklProblem(404, message)
}

/** An error of the operations that publish codes (OR21 …): both body shapes at once. */
export function codedProblem(
  code: string,
  message: string,
  options: { status?: number; field?: string } = {}
): MiraklProblem {
  const status = options.status ?? 400
  const detail: ProblemDetail = { code, message }
  if (options.field !== undefined) {
    detail.field = options.field
  }
  return new MiraklProblem(status, message, {
    status,
    message,
    code,
    errors: [detail],
  })
}

/** The published body of a budget overrun; `Retry-After` in whole seconds. */
export function tooManyRequests(retryAfterMs: number): MiraklProblem {
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000))
  return new MiraklProblem(
    429,
    "Too many requests",
    { status: 429, message: "Too many requests. Please retry later." },
    { "retry-after": String(seconds) }
  )
}
