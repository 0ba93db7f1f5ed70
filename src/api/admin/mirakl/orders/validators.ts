import { z } from "@medusajs/framework/zod"
import { createSelectParams } from "@medusajs/medusa/api/utils/validators"
import {
  dateFilter,
  flag,
  listParams,
  oneOrMany,
  oneOrManyOf,
  orderBy,
} from "../list-params"
import { searchFilter } from "../search-filter"

export const GetMiraklOrderParams = createSelectParams()

export const GetMiraklOrdersParams = listParams({
  order: "-mirakl_created_at",
})
  .extend({
    order: orderBy(
      [
        "id",
        "mirakl_order_id",
        "mirakl_created_at",
        "mirakl_updated_at",
        "shipping_deadline",
        "imported_at",
        "created_at",
        "updated_at",
      ],
      "-mirakl_created_at"
    ),
    q: z.string().optional(),
    id: oneOrMany(),
    instance_id: oneOrMany(),
    status: oneOrManyOf(["waiting", "held", "imported", "ignored", "failed"]),
    // Open: a marketplace may know states that we do not.
    mirakl_state: oneOrMany(),
    held_reason: oneOrMany(),
    channel_code: oneOrMany(),
    has_incident: flag(),
    /** With flags, or without. */
    flagged: flag(),
    order_id: oneOrMany(),
    mirakl_order_id: oneOrMany(),
    commercial_id: oneOrMany(),
    currency_code: oneOrMany(),
    mirakl_created_at: dateFilter(),
    mirakl_updated_at: dateFilter(),
    shipping_deadline: dateFilter(),
    imported_at: dateFilter(),
    created_at: dateFilter(),
    updated_at: dateFilter(),
  })
  // Medusa makes only plain objects strict by itself.
  .strict()
  .transform(({ q, flagged, ...filters }) => ({
    ...filters,
    ...searchFilter(q, { prefix: ["mirakl_order_id", "commercial_id"] }),
    ...(flagged === undefined ? {} : { flags: flagged ? { $ne: null } : null }),
  }))

export const AnswerCountry = z.strictObject({
  country_code: z
    .string()
    .trim()
    .regex(/^[a-z]{2}$/i, {
      error: "A country_code is two letters (ISO 3166-1 alpha-2), e.g. fr.",
    }),
  label: z.string().trim().min(1).optional(),
})

export type AnswerCountryBody = z.infer<typeof AnswerCountry>

export const AnswerSku = z.strictObject({
  // As the order names it: blanks around a SKU are part of it.
  sku: z.string().min(1),
  variant_id: z.string().trim().min(1),
})

export type AnswerSkuBody = z.infer<typeof AnswerSku>
