import type { JobLease } from "../../modules/mirakl/job-leases"
import { LEASE_S } from "../../modules/mirakl/queries/job-lease"
import type { MiraklModuleService } from "../../modules/mirakl/service"

/** Three signs of life may go missing before the lease does. */
const HEARTBEAT_MS = (LEASE_S * 1000) / 4

/**
 * Keeps a lease alive, in real time as the database counts it. When no sign of
 * life got through for as long as a lease lasts, the run stops by itself:
 * somebody else may have taken the job over.
 *
 * @returns what ends it
 */
export function keepLease(
  service: MiraklModuleService,
  lease: JobLease
): () => void {
  let keptAt = performance.now()
  const beat = async () => {
    const sentAt = performance.now()
    try {
      await service.jobs.renew(lease)
      keptAt = sentAt
    } catch {
      if (performance.now() - keptAt > LEASE_S * 1000) {
        service.leases.stop(lease.job_id, "lost")
      }
    }
  }
  const timer = setInterval(() => void beat(), HEARTBEAT_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
