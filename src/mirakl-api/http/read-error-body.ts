import type { MiraklViolation } from "../errors"
import { errorBodySchema } from "../schemas/error-body"
import { parseJson } from "./parse-json"
import type { Scrub } from "./redaction"

const MOST_VIOLATIONS = 20
const MOST_WORDED = 3

/** What an error body says, scrubbed. */
export type ErrorBody = {
  message?: string
  code?: string
  violations: MiraklViolation[]
}

/**
 * Reads the known fields of an error body. Of any other body, an HTML page of a
 * proxy for one, nothing is kept: it could hold anything.
 */
export function readErrorBody(body: string, scrub: Scrub): ErrorBody {
  const parsed = errorBodySchema.safeParse(parseOrNothing(body))
  if (!parsed.success) {
    return { violations: [] }
  }
  const { code, message, detail, errors } = parsed.data
  const violations = errors
    .slice(0, MOST_VIOLATIONS)
    .map((error): MiraklViolation => ({
      ...(error.code ? { code: scrub(error.code) } : {}),
      ...(error.field ? { field: scrub(error.field) } : {}),
      message: scrub(error.message ?? error.detail ?? ""),
    }))
  const said = message ?? detail
  return {
    message: said ? scrub(said) : wordsOf(violations),
    code: code ? scrub(code) : violations.find((one) => one.code)?.code,
    violations,
  }
}

function wordsOf(violations: MiraklViolation[]): string | undefined {
  const words = violations
    .slice(0, MOST_WORDED)
    .map(({ field, message }) => (field ? `${field}: ${message}` : message))
    .join("; ")
  return words || undefined
}

function parseOrNothing(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
