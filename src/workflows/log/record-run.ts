import type { MedusaContainer } from "@medusajs/framework/types"
import { levelOf } from "../../mapping/log/log-level"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"

/** Writes an ended job into the log, at every log level; told again, it is written once. */
export async function recordRun(
  container: MedusaContainer,
  jobId: string
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const [job] = await service.listMiraklJobs({ id: jobId })
  if (!job?.finished_at) {
    return
  }
  const { operation, status, processed, failed, held } = job
  const outcome =
    status === "failed" || status === "partial" ? "error" : "success"
  await service.logs.write([
    {
      instance_id: job.instance_id,
      kind: "run",
      level: levelOf({ kind: "run", outcome }),
      outcome,
      message:
        job.error_message ??
        `${operation} ended (${status}): ${processed} lines, ${failed} failed, ${held} held.`,
      created_at: service.clock.now(),
      operation,
      error_code: job.error_code,
      job_id: job.id,
      correlation_id: job.correlation_id,
      actor_id: job.actor_id,
      duration_ms: job.started_at
        ? job.finished_at.getTime() - job.started_at.getTime()
        : null,
      details: { status, trigger: job.trigger, dry_run: job.dry_run },
    },
  ])
}
