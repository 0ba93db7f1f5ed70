import { z } from "@medusajs/framework/zod"
import { parseItems } from "./parse-items"
import { readJson } from "./answer-readers"
import type { MiraklCallOptions } from "./call-options"
import type { MiraklHttp } from "./mirakl-http"
import type { MiraklOperation } from "./operation"

/** A code list that comes whole, under one field. */
export type ListOperation = MiraklOperation & {
  field: string
  /** Mirakl may leave the field out when there is nothing. */
  isOptional?: boolean
}

/**
 * Reads a code list. An element without its code is left out: nothing can refer
 * to it.
 */
export function fetchList<Schema extends z.ZodType>(
  http: MiraklHttp,
  operation: ListOperation,
  item: Schema,
  options: MiraklCallOptions | undefined
): Promise<z.output<Schema>[]> {
  const items = z.array(z.unknown())
  const body = z.object({
    [operation.field]: operation.isOptional ? items.nullish() : items,
  })
  return http.send({
    operation,
    read: readJson(
      body,
      (lists) => parseItems(item, lists[operation.field] ?? []).items
    ),
    options,
  })
}
