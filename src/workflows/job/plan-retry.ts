import { retryDelayMs } from "../../mapping/operation/retry-delay"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklJobDTO } from "../../modules/mirakl/types"
import type { ToldFailure } from "./tell-failure"

/**
 * When a job is tried again, should it, or a line of it, have failed for a
 * passing reason. What a dry run or another job has asked for is not: there is
 * nobody to wait for it. Of what events start, that is all but what has sold
 * out.
 *
 * @param attempts made so far
 */
export function planRetry(
  service: MiraklModuleService,
  { dry_run, trigger, params }: MiraklJobDTO,
  attempts: number,
  failure?: ToldFailure
): Date | null {
  const isAskedByJob = trigger === "event" && params?.mode !== "sold_out"
  if (dry_run || isAskedByJob || attempts >= service.maxAttempts) {
    return null
  }
  const delayMs = retryDelayMs(attempts, Math.random(), failure?.retryAfterMs)
  return new Date(service.clock.now().getTime() + delayMs)
}
