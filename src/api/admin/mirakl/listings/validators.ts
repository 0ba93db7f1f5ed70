import { z } from "@medusajs/framework/zod"
import { createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { DRIFT_CAUSES } from "../../../../mapping/stock/decide-drift"
import { STOCK_PROBLEMS } from "../../../../mapping/stock/find-stock-problem"
import {
  dateFilter,
  flag,
  listParams,
  oneOrMany,
  oneOrManyOf,
  orderBy,
  removedFilter,
} from "../list-params"
import { searchFilter } from "../search-filter"

export const GetMiraklListingParams = createSelectParams()

export const GetMiraklListingsParams = listParams({ order: "id" })
  .extend({
    order: orderBy(
      ["id", "shop_sku", "title", "created_at", "updated_at"],
      "id"
    ),
    q: z.string().optional(),
    id: oneOrMany(),
    instance_id: oneOrMany(),
    link_status: oneOrManyOf(["linked", "unlinked", "ambiguous"]),
    link_source: oneOrManyOf(["sku", "barcode", "manual"]),
    sync_status: oneOrManyOf([
      "never",
      "pending",
      "in_sync",
      "rejected",
      "drifted",
    ]),
    stock_problem: oneOrManyOf(STOCK_PROBLEMS),
    drift_cause: oneOrManyOf(DRIFT_CAUSES),
    active: flag(),
    channel_code: oneOrMany(),
    variant_id: oneOrMany(),
    shop_sku: oneOrMany(),
    product_sku: oneOrMany(),
    offer_id: oneOrMany(),
    ean: oneOrMany(),
    state_code: oneOrMany(),
    category_code: oneOrMany(),
    removed: flag(),
    with_stock: flag().meta({
      description: "with what the next export would send for each",
    }),
    created_at: dateFilter(),
    updated_at: dateFilter(),
  })
  .strict()
  .transform(({ q, removed, channel_code, ...filters }) => ({
    ...filters,
    ...searchFilter(q, {
      prefix: ["shop_sku", "product_sku", "title", "ean"],
      exact: ["offer_id"],
    }),
    ...removedFilter(removed),
    ...(channel_code === undefined
      ? {}
      : { channels: { $overlap: [channel_code].flat() } }),
  }))

export const LinkMiraklListing = z.object({
  variant_id: z.string().trim().min(1),
})
export type LinkMiraklListingBody = z.infer<typeof LinkMiraklListing>
