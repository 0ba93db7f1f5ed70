import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"

export type ValidateMiraklInstanceStatusInput = {
  id: string
  /** The statuses from which the move is allowed. */
  allowed: MiraklInstanceDTO["status"][]
  /** What is about to happen, e.g. "paused"; part of the message. */
  move: string
}

/** @throws {MedusaError} NOT_FOUND; NOT_ALLOWED from another status */
export const validateMiraklInstanceStatusStep = createStep(
  "validate-mirakl-instance-status",
  async (
    { id, allowed, move }: ValidateMiraklInstanceStatusInput,
    { container }
  ) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await service.retrieveMiraklInstance(id)
    if (!allowed.includes(instance.status)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `"${instance.name}" is ${instance.status} and can't be ${move}; that is possible when it is ${allowed.join(" or ")}.`
      )
    }
    return new StepResponse({ id })
  }
)
