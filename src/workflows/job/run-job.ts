import type { MedusaContainer } from "@medusajs/framework/types"
import type { MiraklOperation } from "../../mapping/operation/mirakl-operations"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import { JobStopped, type JobLease } from "../../modules/mirakl/job-leases"
import type {
  ClaimedJob,
  JobOutcome,
} from "../../modules/mirakl/queries/job-lease"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklJobDTO } from "../../modules/mirakl/types"
import { keepLease } from "./keep-lease"
import { launchJob } from "./launch-jobs"
import type { MiraklOperationInput } from "./operation-input"
import { planRetry } from "./plan-retry"
import { noteRefusedKey } from "./note-refused-key"
import { tellEnd } from "./tell-end"
import { tellFailure, type ToldFailure } from "./tell-failure"
import { toOperationInput } from "./to-operation-input"

/** Runs an operation and returns what it has to say about itself. */
export type RunMiraklOperation = (
  container: MedusaContainer,
  input: MiraklOperationInput
) => Promise<Record<string, unknown>>

/** What runs an operation, whole or its pending lines only. */
export type OperationRunner = (
  operation: MiraklOperation,
  isLineRetry: boolean
) => RunMiraklOperation

/**
 * Runs a queued job to its end, when it is its turn: two jobs of one instance
 * and operation never run at once. The claim in the database is the fence, a
 * lease with a heartbeat keeps it. Nothing is held while a job waits.
 *
 * A failure ends up on the job, never in the caller.
 *
 * @returns false when the job was not claimed: it runs elsewhere, has ended,
 * or waits behind another one, which then starts it
 */
export async function runJob(
  container: MedusaContainer,
  jobId: string,
  runnerOf: OperationRunner
): Promise<boolean> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const lease = await service.jobs.claim(jobId)
  if (!lease) {
    return false
  }
  const stopHeartbeat = keepLease(service, lease)
  let hasEnded = false
  try {
    hasEnded = await runClaimed(container, lease, runnerOf)
    stopHeartbeat()
    if (hasEnded) {
      await tellEnd(container, jobId)
    }
  } finally {
    stopHeartbeat()
    service.leases.close(lease)
  }
  if (hasEnded) {
    const next = await service.jobs.nextInLane(jobId)
    if (next) {
      await launchJob(container, next)
    }
  }
  return true
}

async function runClaimed(
  container: MedusaContainer,
  lease: JobLease & ClaimedJob,
  runnerOf: OperationRunner
): Promise<boolean> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const job = await service.retrieveMiraklJob(lease.job_id)
  const { outcome, failure } = await runOperation(container, job, runnerOf)
  const stopped: unknown = lease.signal.reason
  switch (stopped instanceof JobStopped ? stopped.reason : null) {
    case "lost":
      return false
    case "shutdown":
      // What came to its end all the same has ended.
      if (failure) {
        await service.jobs.handBack(lease)
        return false
      }
      break
    case "cancelled":
      await service.jobs.finish(lease, { is_cancelled: true })
      return true
    case null:
      break
  }
  await service.jobs.finish(lease, {
    ...outcome,
    retry_at: planRetry(service, job, lease.attempts, failure),
  })
  await noteRefusedKey(service, job.instance_id, failure)
  return true
}

async function runOperation(
  container: MedusaContainer,
  job: MiraklJobDTO,
  runnerOf: OperationRunner
): Promise<{ outcome: JobOutcome; failure?: ToldFailure }> {
  try {
    const input = await toOperationInput(container, job)
    const run = runnerOf(input.operation, job.is_line_retry)
    return { outcome: { result: await run(container, input) } }
  } catch (error) {
    const failure = tellFailure(container, job, error)
    return { outcome: { error: failure }, failure }
  }
}
