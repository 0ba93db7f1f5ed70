import { z } from "@medusajs/framework/zod"
import {
  flag,
  listParams,
  oneOrMany,
  oneOrManyOf,
  removedFilter,
} from "../list-params"

const KINDS = [
  "channel",
  "currency",
  "logistic_class",
  "shipping_zone",
  "shipping_type",
  "carrier",
  "offer_state",
  "hierarchy",
  "reason",
  "document_type",
  "order_tax",
]

export const GetMiraklMasterDataParams = listParams({ order: "code" })
  .extend({
    q: z.string().optional(),
    id: oneOrMany(),
    kind: oneOrManyOf(KINDS),
    code: oneOrMany(),
    scope: oneOrMany(),
    parent_code: oneOrMany(),
    removed: flag(),
  })
  .strict()
  .transform(({ removed, ...filters }) => ({
    ...filters,
    ...removedFilter(removed),
  }))
