import type { z } from "@medusajs/framework/zod"
import { failureFromTruncation } from "./error-from-failure"
import type { AnswerReader, OpenAnswer } from "./open-answer"
import { parseJson } from "./parse-json"
import { readBeginning, readText } from "./read-body"
import { responseError } from "./response-error"
import { toViolations } from "./violations"

const IGNORED_BODY_BYTES = 64 * 1024

/** Reads a JSON body, checks its shape and makes the result of it and of Mirakl's time. */
export function readJson<Schema extends z.ZodType, Result>(
  schema: Schema,
  toResult: (body: z.output<Schema>, serverDate: Date) => Result
): AnswerReader<Result> {
  return async (answer) => {
    const body = parseAnswer(
      await readText(answer.body, answer.maxBytes, answer.deadline.signal),
      answer
    )
    const parsed = schema.safeParse(body)
    if (!parsed.success) {
      const issues = toViolations(parsed.error)
      const places = issues.map(({ field }) => field || "its root").join(", ")
      throw responseError(
        answer,
        "UNEXPECTED_SHAPE",
        `has another shape than documented, at ${places}`,
        issues
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

function parseAnswer(text: string, answer: OpenAnswer): unknown {
  if (text.trim() === "") {
    throw responseError(answer, "EMPTY_ANSWER", "is empty")
  }
  try {
    return parseJson(text)
  } catch {
    if (answer.header("content-type")?.includes("json") ?? true) {
      throw failureFromTruncation(answer.call)
    }
    throw responseError(answer, "NOT_JSON", "is not JSON")
  }
}
