import { z } from "@medusajs/framework/zod"

const MOST_BYTES = 10 * 2 ** 20

// In base 64, and the JSON around it.
export const DOCUMENT_BODY_LIMIT = "14mb"

export const AddDocument = z.strictObject({
  file_name: z.string().trim().min(1).max(255),
  type_code: z.string().trim().min(1),
  /** The file in base 64. */
  content: z
    .base64({ error: "content must be the file in base 64." })
    .min(1)
    .refine((text) => (text.length * 3) / 4 <= MOST_BYTES, {
      error: "The file is larger than 10 MB.",
    }),
})
export type AddDocumentBody = z.infer<typeof AddDocument>
