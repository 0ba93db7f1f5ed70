import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import {
  STOCK_FILE_HEADER,
  toStockFileLines,
} from "../../mapping/stock/to-stock-file"
import { fileKey, type StockExport, type StockFile } from "./stock-export"

const PAGE = 5000

/**
 * Writes the staged rows of a file to disk, for as long as `use` takes. On
 * disk its length is known and it can be sent again after a 429; in memory is
 * never more than a page of it.
 */
export async function withStockFile<Result>(
  run: StockExport,
  file: StockFile,
  use: (path: string) => Promise<Result>
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "mirakl-stock-"))
  try {
    const target = path.join(folder, "stock.csv")
    await pipeline(Readable.from(linesOf(run, file)), createWriteStream(target))
    return await use(target)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* linesOf(
  run: StockExport,
  file: StockFile
): AsyncGenerator<string> {
  yield STOCK_FILE_HEADER
  let after = ""
  for (;;) {
    const rows = await run.service.listMiraklListings(
      {
        ...fileKey(run, file),
        sync_status: "pending",
        id: { $gt: after },
      },
      {
        select: ["id", "shop_sku", "exported_quantity"],
        order: { id: "ASC" },
        take: PAGE,
      }
    )
    const last = rows.at(-1)
    if (!last) {
      return
    }
    yield toStockFileLines(
      rows.map(({ shop_sku, exported_quantity }) => ({
        shop_sku,
        quantity: exported_quantity ?? 0,
      }))
    )
    after = last.id
  }
}
