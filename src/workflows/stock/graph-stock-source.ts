import type { MedusaContainer } from "@medusajs/framework/types"
import {
  decideListingStock,
  type StockListing,
} from "../../mapping/stock/decide-listing-stock"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { listVariantStock } from "./list-variant-stock"
import type { StockSelection, StockSource } from "./stock-source"

const PAGE = 1000

type ListingRow = StockListing & { variant_id: string | null }

/**
 * Reads the store through its own query layer: two queries per thousand
 * listings, whatever the store's modules are. It can't tell what has changed,
 * so that it looks at all listings instead.
 */
export function createGraphStockSource(
  container: MedusaContainer
): StockSource {
  return {
    async *read(selection) {
      for await (const page of pagesOf(container, selection)) {
        const stocks = await listVariantStock(container, [
          ...new Set(page.flatMap(({ variant_id }) => variant_id ?? [])),
        ])
        yield page.map((listing) =>
          decideListingStock(
            selection.rules,
            listing,
            stocks.get(listing.variant_id ?? "") ?? null
          )
        )
      }
    },
  }
}

async function* pagesOf(
  container: MedusaContainer,
  { instance_id, scope, after = "" }: StockSelection
): AsyncGenerator<ListingRow[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  for (let last: string | undefined = after; last !== undefined;) {
    const page: ListingRow[] = await service.listMiraklListings(
      {
        instance_id,
        offer_id: { $gt: last },
        ...(scope.kind === "listed"
          ? { id: scope.listing_ids }
          : { link_status: "linked", removed_at: null }),
      },
      {
        select: [
          "id",
          "offer_id",
          "shop_sku",
          "variant_id",
          "link_status",
          "removed_at",
          "active",
          "inactivity_reasons",
          "sync_status",
          "accepted_quantity",
          "stock_problem",
          "oversold_quantity",
          "mirakl_quantity",
        ],
        order: { offer_id: "ASC" },
        take: PAGE,
      }
    )
    last = page.at(-1)?.offer_id
    if (last !== undefined) {
      yield page
    }
  }
}
