import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { recordRun } from "../log/record-run"

/** Tells that a job has ended, whichever way: the log, and whoever listens to `mirakl-job.finished`. */
export async function tellEnd(
  container: MedusaContainer,
  jobId: string
): Promise<void> {
  await recordRun(container, jobId)
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: "mirakl-job.finished", data: { id: jobId } })
}
