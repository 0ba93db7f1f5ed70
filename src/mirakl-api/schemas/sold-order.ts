import { z } from "@medusajs/framework/zod"
import { openEnum, optionalDateTime, optionalText } from "./primitives"

/** (OR11) What an order has sold: what can be read of one that can't be understood as a whole. */
export const soldOrderSchema = z.object({
  order_state: openEnum,
  created_date: optionalDateTime.catch(null),
  fulfillment: z
    .object({ center: z.object({ code: optionalText }).nullish() })
    .nullish(),
  order_lines: z.array(z.object({ offer_sku: optionalText })),
})

export type MiraklSoldOrder = z.infer<typeof soldOrderSchema>
