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
    // Looked at before asking: what asks may hang as well as fail.
    if (sentAt - keptAt >= LEASE_S * 1000) {
      service.leases.stop(lease.job_id, "lost", lease.token)
    }
    try {
      await service.jobs.renew(lease)
      keptAt = Math.max(keptAt, sentAt)
    } catch {
      // No sign of life: the next beat looks how long ago the last one was.
    }
  }
  const timer = setInterval(() => void beat(), HEARTBEAT_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
