import type { MiraklStockImportStatus } from "../../mirakl-api"
import { isSoldOutWaiting } from "./is-sold-out-waiting"
import type { StockExport } from "./stock-export"

export type FollowedImport = MiraklStockImportStatus & { import_id: string }

const FIRST_LOOK_MS = 5_000
/** Mirakl's published maximum. */
const INTERVAL_MS = 15_000
const LONGEST_WAIT_MS = 10 * 60_000

/**
 * (STO02) Waits until an import has ended. It lets go of it as soon as
 * something that has sold out waits behind this export: the next one asks what
 * became of the file.
 *
 * @returns its last status, also when it has not ended in ten minutes
 */
export async function followStockImport(
  { client, service, instance, signal }: StockExport,
  importId: string
): Promise<FollowedImport> {
  const { clock } = service
  const deadline = clock.now().getTime() + LONGEST_WAIT_MS
  await clock.sleep(FIRST_LOOK_MS, signal)
  for (;;) {
    const status = await client.stockImports.fetchStatus(importId)
    const hasEnded = status.status === "COMPLETE" || status.status === "FAILED"
    if (
      hasEnded ||
      clock.now().getTime() >= deadline ||
      (await isSoldOutWaiting(service, instance.id))
    ) {
      return { ...status, import_id: importId }
    }
    await clock.sleep(INTERVAL_MS, signal)
  }
}
