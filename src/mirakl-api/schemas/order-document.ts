import { z } from "@medusajs/framework/zod"
import {
  identifier,
  listOf,
  optionalDateTime,
  optionalInteger,
  optionalText,
} from "./primitives"

/** (OR72) A file on an order. */
export const orderDocumentSchema = z.object({
  id: identifier,
  order_id: identifier,
  file_name: identifier,
  /** Bytes. */
  file_size: optionalInteger.catch(null),
  /** A code of DO01. */
  type: identifier,
  date_uploaded: optionalDateTime,
})

/** (OR72) The files of orders; one that can't be understood spoils no other. */
export const orderDocumentsSchema = z.object({
  order_documents: z.array(z.unknown()),
})

/** (OR74) The documents that were not taken; 200 does not mean that all were. */
export const documentsUploadedSchema = z.object({
  order_documents: listOf(
    z.object({
      errors: listOf(
        z.object({
          code: optionalText,
          field: optionalText,
          message: optionalText,
        })
      ),
    })
  ),
})

export type MiraklOrderDocument = z.infer<typeof orderDocumentSchema>
