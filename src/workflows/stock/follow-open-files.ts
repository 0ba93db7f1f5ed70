import { toJobError } from "../../mapping/operation/to-job-error"
import { MiraklRequestError } from "../../mirakl-api"
import type { MiraklStockFileDTO } from "../../modules/mirakl/types"
import { failStockFile } from "./fail-stock-file"
import { loseFile, settleStockFile } from "./settle-stock-file"
import type { StockExport } from "./stock-export"

/** An import of which nothing is known by then will not be known any more. */
const EXPIRY_MS = 24 * 3600_000

/**
 * (STO02, STO03) Learns what became of the files that earlier exports left
 * open, because Mirakl took long or the process died. Asks once; a file that
 * is still on its way stays open. So does one that could not be asked after:
 * it keeps no other file waiting, and for a day at most. The jobs that sent
 * them follow.
 *
 * @throws {MiraklAuthError} when the key is refused
 */
export async function followOpenFiles(run: StockExport): Promise<void> {
  const { service, instance } = run
  const files = await service.listMiraklStockFiles(
    { instance_id: instance.id, status: ["sending", "sent"] },
    { order: { exported_at: "ASC" }, take: null }
  )
  for (const file of files) {
    try {
      await followUp(run, file)
    } catch (thrown) {
      // What ends the run is not the file's fault.
      run.signal?.throwIfAborted()
      await failOpenFile(run, file, thrown)
    }
  }
  for (const jobId of new Set(files.map(({ job_id }) => job_id))) {
    await service.jobs.settle(jobId)
  }
}

async function failOpenFile(
  run: StockExport,
  file: MiraklStockFileDTO,
  thrown: unknown
): Promise<void> {
  await failStockFile(run, file.id, thrown)
  if (hasExpired(run, file)) {
    await loseFile(run, file, {
      code: "STOCK_IMPORT_EXPIRED",
      message: `For a day nothing could be learnt of the import ${file.import_id}: ${toJobError(thrown).message}`,
    })
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
  if (!status || (!hasEnded && hasExpired(run, file))) {
    await loseFile(run, file, {
      code: "STOCK_IMPORT_EXPIRED",
      message: `Mirakl ${status ? "has not ended" : "no longer knows"} the import ${file.import_id}.`,
    })
    return
  }
  await settleStockFile(run, file, { ...status, import_id: file.import_id })
}

function hasExpired(
  { service }: StockExport,
  { sent_at, exported_at }: MiraklStockFileDTO
): boolean {
  const ageMs =
    service.clock.now().getTime() - (sent_at ?? exported_at).getTime()
  return ageMs > EXPIRY_MS
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
