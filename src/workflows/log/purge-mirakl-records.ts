import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import {
  PURGED_KINDS,
  type PurgedKind,
} from "../../modules/mirakl/queries/purge"
import type { MiraklModuleService } from "../../modules/mirakl/service"

/** How many rows were purged; null when another process does it, or has today. */
export type PurgeResult = Record<PurgedKind, number> | null

/**
 * Deletes logs and finished jobs with their lines, and empties the stored
 * payloads of finished orders, once they are older than the retention of their
 * instance: batch by batch, so that no other work waits for it.
 */
export async function purgeMiraklRecords(
  container: MedusaContainer
): Promise<PurgeResult> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const now = service.clock.now()
  if (!(await service.calls.claimDay("purge", now))) {
    return null
  }
  const result = { logs: 0, job_lines: 0, jobs: 0, payloads: 0, stock_files: 0 }
  for (const kind of PURGED_KINDS) {
    let hasMore = true
    while (hasMore) {
      const batch = await service.upkeep.purgeBatch(kind, now)
      result[kind] += batch.purged
      hasMore = batch.hasMore
    }
  }
  await service.upkeep.purgeTraces(now)
  return result
}
