import { z } from "@medusajs/framework/zod"

/** The body of an action that takes nothing: a field in it is a misunderstanding. */
export const NoBody = z.preprocess((body) => body ?? {}, z.strictObject({}))
