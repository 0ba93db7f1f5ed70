import type { DriftCause } from "../../mapping/stock/decide-drift"
import type { ListingStock } from "../../mapping/stock/decide-listing-stock"
import type { StockCheck } from "./compare-stock"

export type ToldDrift = { stock: ListingStock; cause: DriftCause }

/** Lines for people: a job whose every listing has drifted is one finding, not a million. */
const MOST_LINES = 1000

/** Writes a job line, and an entry of its timeline, for each listing that drifted, of a job's first thousand. */
export function driftRecorder(
  check: StockCheck
): (drifts: ToldDrift[]) => Promise<void> {
  let left = MOST_LINES
  return async (drifts) => {
    const told = drifts.slice(0, left)
    left -= told.length
    await recordDrifts(check, told)
  }
}

async function recordDrifts(
  { service, jobId, record }: StockCheck,
  told: ToldDrift[]
): Promise<void> {
  await service.recordJobLines(
    jobId,
    told.map(({ stock, cause }) => ({
      key: stock.shop_sku,
      status: "done",
      reference_type: "mirakl_listing",
      reference_id: stock.listing_id,
      result: {
        cause,
        mirakl_quantity: stock.mirakl_quantity,
        quantity: stock.quantity,
      },
    }))
  )
  await record(
    told.map(({ stock, cause }) => ({
      reference_type: "mirakl_listing" as const,
      reference_id: stock.listing_id,
      kind: "decision" as const,
      outcome: "error" as const,
      code: cause,
      message: `Mirakl sells ${stock.mirakl_quantity ?? "an unknown number"}, the store has ${stock.quantity ?? 0} (${cause}).`,
    }))
  )
}
