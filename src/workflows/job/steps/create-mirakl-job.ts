import { randomUUID } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MiraklOperation } from "../../../mapping/operation/mirakl-operations"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"

export type CreateMiraklJobInput = {
  instance_id: string
  operation: MiraklOperation
  params?: Record<string, unknown>
  dry_run?: boolean
  trigger: "manual" | "schedule" | "event"
  schedule_id?: string
}

// Reading code lists and offers changes nothing in the store, so a draft may
// do it once it is tested: its settings are chosen from what they bring.
const DRAFT_OPERATIONS: readonly MiraklOperation[] = [
  "import_master_data",
  "import_listings",
]

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

function refusedStart(
  instance: MiraklInstanceDTO,
  { operation, trigger }: CreateMiraklJobInput
): string | null {
  switch (instance.status) {
    case "connected":
      return null
    case "paused":
      return trigger === "manual" ? null : `"${instance.name}" is paused.`
    case "draft":
      return instance.last_tested_at && DRAFT_OPERATIONS.includes(operation)
        ? null
        : `"${instance.name}" is a draft. Test the connection and confirm it first.`
    case "error":
      return `"${instance.name}" has an error: ${instance.error_message ?? "the API key is refused"} Mend it and resume the instance.`
    case "archived":
      return `"${instance.name}" is archived.`
  }
}
