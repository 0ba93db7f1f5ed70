import { MOST_LINES } from "../../modules/mirakl/queries/job-retry"
import type { MiraklModuleService } from "../../modules/mirakl/service"

/** A line that is to be run again. */
export type PendingLine = {
  key: string
  reference_type: string | null
  reference_id: string | null
  data: Record<string, unknown> | null
}

/** The lines that a job has to run again. */
export async function listPendingLines(
  service: MiraklModuleService,
  jobId: string
): Promise<PendingLine[]> {
  return service.listMiraklJobLines(
    { job_id: jobId, status: ["pending", "processing"] },
    {
      select: ["id", "key", "reference_type", "reference_id", "data"],
      order: { created_at: "ASC", id: "ASC" },
      take: MOST_LINES,
    }
  )
}
