import type { MiraklStockImportError } from "../../mirakl-api"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import type { StockFileKey } from "../../modules/mirakl/queries/stock-ledger"
import type { StockExport } from "./stock-export"

export type RejectedRows = {
  /** SKUs in the report that listings have. */
  named: number
  /** SKUs in the report that no listing has: nobody knows whose rows they are. */
  unknown: number
  /** Listings marked rejected; not those that a later file has taken over. */
  rejected: number
}

const BATCH = 1000

/**
 * (STO03) Puts the reasons of an error report on the listings that they belong
 * to, each with a failed line of its own. A row that belongs to none gets a
 * line, too.
 */
export async function rejectStockRows(
  run: StockExport,
  file: StockFileKey,
  importId: string
): Promise<RejectedRows> {
  const counts: RejectedRows = { named: 0, unknown: 0, rejected: 0 }
  // By SKU: one that came twice in a statement would have two fates.
  const batch = new Map<string, MiraklStockImportError>()
  const flush = async () => {
    const { named, unknown, rejected } = await rejectBatch(run, file, [
      ...batch.values(),
    ])
    counts.named += named
    counts.unknown += unknown
    counts.rejected += rejected
    batch.clear()
  }
  for await (const row of run.client.stockImports.fetchErrorReport(importId)) {
    batch.set(nameOf(row), row)
    if (batch.size === BATCH) {
      await flush()
    }
  }
  await flush()
  return counts
}

async function rejectBatch(
  { service, jobId, record }: StockExport,
  file: StockFileKey,
  rows: MiraklStockImportError[]
): Promise<RejectedRows> {
  const listings = await service.stock.reject(
    file,
    rows.map(({ offerSku, message }) => ({ shop_sku: offerSku, message }))
  )
  const ids = new Map(listings.map(({ id, shop_sku }) => [shop_sku.trim(), id]))
  await service.recordJobLines(
    jobId,
    rows.map((row) => toRejectedLine(row, ids.get(row.offerSku.trim())))
  )
  await record(
    rows.flatMap(({ offerSku, message }) => {
      const reference_id = ids.get(offerSku.trim())
      return reference_id
        ? [
            {
              reference_type: "mirakl_listing" as const,
              reference_id,
              kind: "change" as const,
              outcome: "error" as const,
              code: "STOCK_ROW_REJECTED",
              message: `Mirakl refused the quantity: ${message}`,
            },
          ]
        : []
    })
  )
  const unknown = await countUnknown(
    service,
    file,
    rows.flatMap(({ offerSku }) =>
      ids.has(offerSku.trim()) ? [] : offerSku.trim()
    )
  )
  return {
    named: rows.length - unknown,
    unknown,
    rejected: listings.length,
  }
}

async function countUnknown(
  service: StockExport["service"],
  { instance_id }: StockFileKey,
  skus: string[]
): Promise<number> {
  const known = skus.length
    ? new Set(await service.stock.knownSkus(instance_id, skus))
    : new Set()
  return skus.filter((sku) => !known.has(sku)).length
}

function nameOf({ offerSku, line }: MiraklStockImportError): string {
  return offerSku || `line ${line ?? "?"}`
}

function toRejectedLine(
  row: MiraklStockImportError,
  listingId: string | undefined
): JobLineRecord {
  return {
    key: nameOf(row),
    status: "failed",
    error_code: "STOCK_ROW_REJECTED",
    error_message: row.message,
    remedy: listingId
      ? "Correct the offer in the seller portal, then export its stock again; every export tries it."
      : "No listing in the file has this SKU. Report it to the marketplace's operator.",
    reference_type: listingId ? "mirakl_listing" : null,
    reference_id: listingId ?? null,
    data: row.line === undefined ? null : { line: row.line },
  }
}
