import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklOperationInput } from "../../job/operation-input"
import { holdInstanceUnits } from "../../order/units/hold-instance-units"
import { toImportOrdersParams } from "../../order/read/import-orders-params"
import { operationClient } from "../../order/operation-client"
import {
  ACCEPTANCE_FLAGS,
  acceptWaitingOrders,
  type AcceptanceCounts,
} from "../accept-waiting-orders"

/**
 * (OR21) Answers the orders of an instance that wait for it, as its acceptance
 * policy says; where orders are named, only those.
 *
 * What was told can't be taken back: there is no compensation.
 *
 * @throws {MiraklAuthError} when the key is refused
 */
export const acceptWaitingMiraklOrdersStep = createStep(
  "accept-waiting-mirakl-orders",
  async (input: MiraklOperationInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await service.retrieveMiraklInstance(input.instance_id)
    if (!input.dry_run) {
      await service.orders.setAcceptanceDeadlines(
        instance.id,
        instance.acceptance_hours
      )
      await service.orders.clearAnsweredFlags(instance.id, ACCEPTANCE_FLAGS)
    }
    if (input.dry_run || instance.acceptance_policy === "manual") {
      return new StepResponse<AcceptanceCounts | null>(null)
    }
    // What Mirakl has sold is not there for those that wait.
    await holdInstanceUnits(container, instance.id, input.job_id)
    const client = operationClient(container, instance, input)
    const counts = await acceptWaitingOrders(
      { container, service, instance, client },
      (lines) => service.recordJobLines(input.job_id, lines),
      toImportOrdersParams(input).order_ids
    )
    return new StepResponse<AcceptanceCounts | null>(counts)
  }
)
