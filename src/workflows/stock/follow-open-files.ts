import { MiraklRequestError } from "../../mirakl-api"
import type { MiraklStockFileDTO } from "../../modules/mirakl/types"
import { loseFile, settleStockFile } from "./settle-stock-file"
import type { StockExport } from "./stock-export"

/** An import that has not ended by then will not end any more. */
const EXPIRY_MS = 24 * 3600_000

/**
 * (STO02, STO03) Learns what became of the files that earlier exports left
 * open, because Mirakl took long or the process died. Asks once; a file that
 * is still on its way stays open.
 */
export async function followOpenFiles(run: StockExport): Promise<void> {
  const { service, instance } = run
  const files = await service.listMiraklStockFiles(
    { instance_id: instance.id, status: ["sending", "sent"] },
    { order: { exported_at: "ASC" }, take: null }
  )
  for (const file of files) {
    await followUp(run, file)
  }
}

async function followUp(
  run: StockExport,
  file: MiraklStockFileDTO
): Promise<void> {
  if (!file.import_id) {
    await loseFile(run, file, {
      code: "STOCK_FILE_UNANSWERED",
      message:
        "The process that sent the file ended before Mirakl answered, so that nobody knows whether it arrived.",
    })
    return
  }
  const status = await fetchStatus(run, file.import_id)
  const hasEnded = status?.status === "COMPLETE" || status?.status === "FAILED"
  const sentAt = file.sent_at ?? file.exported_at
  const ageMs = run.service.clock.now().getTime() - sentAt.getTime()
  if (!status || (!hasEnded && ageMs > EXPIRY_MS)) {
    await loseFile(run, file, {
      code: "STOCK_IMPORT_EXPIRED",
      message: `Mirakl ${status ? "has not ended" : "no longer knows"} the import ${file.import_id}.`,
    })
    return
  }
  await settleStockFile(run, file, { ...status, import_id: file.import_id })
}

// What Mirakl no longer knows will not end any more.
async function fetchStatus({ client }: StockExport, importId: string) {
  try {
    return await client.stockImports.fetchStatus(importId)
  } catch (error) {
    if (error instanceof MiraklRequestError && error.status === 404) {
      return null
    }
    throw error
  }
}
