import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklJobDTO } from "../../modules/mirakl/types"
import { runJob, type OperationRunner } from "./run-job"

const LOOK_MS = 500

/**
 * Runs a job of which another one needs the outcome, as soon as no other of
 * its instance and operation runs. Another process may be faster: then its
 * outcome is waited for. Between two looks nothing is held.
 *
 * @param signal ends the waiting
 * @returns the ended job
 */
export async function runJobInTurn(
  container: MedusaContainer,
  jobId: string,
  runnerOf: OperationRunner,
  signal?: AbortSignal
): Promise<MiraklJobDTO> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  for (;;) {
    await runJob(container, jobId, runnerOf)
    const job = await service.retrieveMiraklJob(jobId)
    if (job.status !== "queued" && job.status !== "running") {
      return job
    }
    await sleep(LOOK_MS, undefined, { signal })
  }
}
