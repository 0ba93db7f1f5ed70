import { randomUUID } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refusedStart } from "../../../mapping/operation/refused-start"
import type { MiraklOperation } from "../../../mapping/operation/mirakl-operations"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

export type CreateMiraklJobInput = {
  instance_id: string
  operation: MiraklOperation
  params?: Record<string, unknown>
  dry_run?: boolean
  trigger: "manual" | "schedule" | "event"
  schedule_id?: string
  /** The user who wants it. */
  actor_id?: string
}

/**
 * Writes the queued job of an operation.
 *
 * @throws {MedusaError} NOT_FOUND for the instance; NOT_ALLOWED when its
 * status does not let the operation run
 */
export const createMiraklJobStep = createStep(
  "create-mirakl-job",
  async (input: CreateMiraklJobInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await service.retrieveMiraklInstance(input.instance_id)
    const refusal = refusedStart(instance, input)
    if (refusal) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, refusal)
    }
    const job = await service.createMiraklJobs({
      instance_id: instance.id,
      operation: input.operation,
      params: input.params ?? {},
      dry_run: input.dry_run ?? false,
      trigger: input.trigger,
      schedule_id: input.schedule_id ?? null,
      actor_id: input.actor_id ?? null,
      correlation_id: randomUUID(),
    })
    return new StepResponse({ id: job.id }, job.id)
  },
  async (jobId, { container }) => {
    if (jobId) {
      const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
      await service.deleteMiraklJobs(jobId)
    }
  }
)
