import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareFunction,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"

type QueryConfig = Parameters<typeof validateAndTransformQuery>[1]

/**
 * A middleware that checks requests, together with what it checks: the
 * description of the HTTP API (`docs/openapi.json`) is written from it.
 */
export type CheckingMiddleware = MiddlewareFunction & {
  body?: z.ZodType
  query?: { schema: z.ZodType; config: QueryConfig }
}

/** Medusa's check of a body, which remembers its schema. */
export function checkBody(schema: z.ZodType): CheckingMiddleware {
  return Object.assign(validateAndTransformBody(schema), { body: schema })
}

/** Medusa's check of a query string, which remembers its schema. */
export function checkQuery(
  schema: z.ZodType,
  config: QueryConfig
): CheckingMiddleware {
  return Object.assign(validateAndTransformQuery(schema, config), {
    query: { schema, config },
  })
}
