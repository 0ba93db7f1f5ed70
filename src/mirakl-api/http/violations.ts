import type { z } from "@medusajs/framework/zod"
import type { MiraklViolation } from "../errors"

const MOST_ISSUES = 20

/** Names the places where data has another shape than expected. Holds none of the data. */
export function toViolations(error: z.ZodError): MiraklViolation[] {
  return error.issues.slice(0, MOST_ISSUES).map((issue) => ({
    code: issue.code,
    field: issue.path.join("."),
    message: issue.message,
  }))
}
