import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklOperationInput } from "../../job/operation-input"
import { toDecisionLine } from "../answer-lines"
import { openInstance } from "../open-order"
import { resumeActions } from "../resume-actions"
import { tellAllMissedCancelations } from "../tell-missed-cancelations"

/**
 * Takes up the decisions of an instance that Mirakl has not heard, or whose
 * answer was lost. The nightly sweep also finds orders that the store has
 * cancelled without anybody hearing of it.
 *
 * What was told can't be taken back: there is no compensation.
 */
export const resumeMiraklOrderActionsStep = createStep(
  "resume-mirakl-order-actions",
  async (
    { instance_id, job_id, operation, dry_run }: MiraklOperationInput,
    { container }
  ) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const { status } = await service.retrieveMiraklInstance(instance_id)
    if (dry_run || status !== "connected") {
      return new StepResponse({ resumed: 0, failed: 0 })
    }
    const missed =
      operation === "sweep_orders"
        ? await tellAllMissedCancelations(container, service, instance_id)
        : []
    const context = await openInstance(container, instance_id, "event")
    const { resumed, failed } = await resumeActions(context)
    // What was missed is open now, and was tried twice.
    const failures = [
      ...new Map(
        [...missed, ...failed].map((it) => [it.binding_id, it])
      ).values(),
    ]
    await service.recordJobLines(job_id, failures.map(toDecisionLine))
    return new StepResponse({ resumed, failed: failures.length })
  }
)
