import type { MedusaContainer } from "@medusajs/framework/types"
import {
  computeQuantity,
  type ComputedQuantity,
} from "../../mapping/stock/compute-quantity"
import type { ComputedListing } from "../../mapping/stock/plan-stock-rows"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { listVariantStock } from "./list-variant-stock"
import type { StockSelection, StockSource } from "./stock-source"

const PAGE = 1000

type ListingRow = Omit<ComputedListing, "computed"> & {
  variant_id: string | null
}

/**
 * Reads the store through its own query layer: two queries per thousand
 * listings, whatever the store's modules are.
 */
export function createGraphStockSource(
  container: MedusaContainer
): StockSource {
  return {
    async *read(selection) {
      for await (const page of pagesOf(container, selection)) {
        const quantities = await computeAll(container, selection, page)
        yield page.map(({ variant_id, ...listing }) => ({
          ...listing,
          computed: quantities.get(variant_id ?? "") ?? null,
        }))
      }
    },
  }
}

async function* pagesOf(
  container: MedusaContainer,
  { instance_id, listing_ids }: StockSelection
): AsyncGenerator<ListingRow[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  let after = ""
  for (;;) {
    const page = await service.listMiraklListings(
      {
        instance_id,
        ...(listing_ids
          ? { $and: [{ id: listing_ids }, { id: { $gt: after } }] }
          : { id: { $gt: after }, link_status: "linked", removed_at: null }),
      },
      {
        select: [
          "id",
          "shop_sku",
          "variant_id",
          "link_status",
          "removed_at",
          "active",
          "inactivity_reasons",
          "sync_status",
          "accepted_quantity",
        ],
        order: { id: "ASC" },
        take: PAGE,
      }
    )
    const last = page.at(-1)
    if (!last) {
      return
    }
    yield page
    after = last.id
  }
}

async function computeAll(
  container: MedusaContainer,
  { rules }: StockSelection,
  page: ListingRow[]
): Promise<Map<string, ComputedQuantity>> {
  const variantIds = page.flatMap(({ variant_id }) => variant_id ?? [])
  const stocks = await listVariantStock(container, [...new Set(variantIds)])
  return new Map(
    [...stocks].map(([variantId, stock]) => [
      variantId,
      computeQuantity(rules, stock),
    ])
  )
}
