import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  isRetryable,
  retryAfterMsOf,
} from "../../mapping/operation/is-retryable"
import {
  isUnexpected,
  toJobError,
  type JobError,
} from "../../mapping/operation/to-job-error"
import type { MiraklJobDTO } from "../../modules/mirakl/types"

/** Why an operation failed, and what follows from it. */
export type ToldFailure = JobError & {
  retryable: boolean
  retryAfterMs: number | undefined
}

/** Puts what stopped an operation into words; what nobody foresaw is logged with its place, too. */
export function tellFailure(
  container: MedusaContainer,
  job: MiraklJobDTO,
  thrown: unknown
): ToldFailure {
  const told = toJobError(thrown)
  if (isUnexpected(thrown)) {
    logPlace(container, job, told, thrown)
  }
  return {
    ...told,
    retryable: isRetryable(thrown),
    retryAfterMs: retryAfterMsOf(thrown),
  }
}

// For whoever mends it: where it happened. Not what the error says, which may
// quote a buyer.
function logPlace(
  container: MedusaContainer,
  job: MiraklJobDTO,
  told: JobError,
  thrown: unknown
): void {
  const frames =
    thrown instanceof Error ? (thrown.stack ?? "").match(/^\s+at .*$/gm) : null
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(
      [`Mirakl job ${job.id}: ${told.message}`, ...(frames ?? [])].join("\n")
    )
}
