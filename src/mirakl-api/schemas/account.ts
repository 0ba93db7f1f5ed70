import { z } from "@medusajs/framework/zod"
import {
  identifier,
  listOf,
  optionalDateTime,
  optionalInteger,
  optionalText,
} from "./primitives"

/** (A01) The shop that the key, with the shop id, stands for. */
export const accountSchema = z.object({
  shop_id: identifier,
  shop_name: optionalText,
  /** OPEN, CLOSE, SUSPENDED or TERMINATED. */
  shop_state: optionalText,
  currency_iso_code: optionalText,
  channels: listOf(identifier),
  /** MARKETPLACE, DROPSHIP or ONE_CREDITOR. */
  model: optionalText,
  shipping_country: optionalText,
  shipping: z
    .object({ lead_time_to_ship: optionalInteger })
    .nullish()
    .catch(null),
  closed_from: optionalDateTime,
  closed_to: optionalDateTime,
})

export type MiraklAccount = z.infer<typeof accountSchema>
