import { z } from "@medusajs/framework/zod"
import { listOf, optionalText } from "./primitives"

const detailSchema = z.object({
  code: optionalText,
  field: optionalText,
  message: optionalText,
  detail: optionalText,
})

/**
 * The bodies of Mirakl's errors, which its specification does not model: the
 * classic `{ status, message }`, the newer `{ errors: [{ code, field, message }] }`,
 * and both at once where an operation publishes error codes.
 */
export const errorBodySchema = z.object({
  code: optionalText,
  message: optionalText,
  detail: optionalText,
  errors: listOf(
    z.union([
      detailSchema,
      z.string().transform((message) => detailSchema.parse({ message })),
    ])
  ).catch([]),
})
