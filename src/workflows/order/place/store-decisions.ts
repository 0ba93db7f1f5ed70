import { z } from "@medusajs/framework/zod"
import type { StoreDecision } from "../../../mapping/order/apply-store-decision"

/**
 * What a handler of the hook `beforeImport` may return. Orders that are not
 * named are imported as they are.
 */
export const storeDecisionsSchema = z
  .object({
    /** Orders that are to wait, each with a sentence for the merchant. */
    hold: z
      .array(z.object({ binding_id: z.string(), message: z.string().min(1) }))
      .optional(),
    /** What is added to the metadata of the Medusa orders. */
    metadata: z
      .array(
        z.object({
          binding_id: z.string(),
          metadata: z.record(z.string(), z.unknown()),
        })
      )
      .optional(),
  })
  .optional()

export type StoreDecisions = z.infer<typeof storeDecisionsSchema>

/** What the store's own code says, by binding. */
export function byBinding(
  decisions: StoreDecisions
): Map<string, StoreDecision> {
  const found = new Map<string, StoreDecision>()
  for (const { binding_id, message } of decisions?.hold ?? []) {
    found.set(binding_id, { hold: message })
  }
  for (const { binding_id, metadata } of decisions?.metadata ?? []) {
    found.set(binding_id, { ...found.get(binding_id), metadata })
  }
  return found
}
