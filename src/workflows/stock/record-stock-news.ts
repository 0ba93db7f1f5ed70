import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import type { OpenOperation } from "../job/open-operation"

/**
 * Writes on listings what is wrong with their stock, or no longer is, and tells
 * the timeline of a listing when it was sold beyond what is there.
 */
export function recordStockNews({
  service,
  record,
}: Pick<OpenOperation, "service" | "record">) {
  return async (news: ListingStock[]): Promise<void> => {
    if (!news.length) {
      return
    }
    await service.stock.recordProblems(
      news.map(({ listing_id, problem, oversold }) => ({
        id: listing_id,
        problem,
        oversold,
      }))
    )
    await record(
      news
        .filter((stock) => stock.oversold > 0)
        .map((stock) => ({
          reference_type: "mirakl_listing" as const,
          reference_id: stock.listing_id,
          kind: "decision" as const,
          outcome: "error" as const,
          code: "OVERSOLD",
          message: `Sold beyond what is there, ${stock.oversold} too many: 0 is offered until stock comes in.`,
        }))
    )
  }
}
