import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

export type ValidateNoBoundOrdersInput = { id: string; move: string }

/**
 * Bound orders are the memory that keeps a reconnected shop from importing
 * twice, so an instance that has some is never thrown away.
 *
 * @throws {MedusaError} NOT_FOUND; NOT_ALLOWED with bound orders
 */
export const validateNoBoundMiraklOrdersStep = createStep(
  "validate-no-bound-mirakl-orders",
  async ({ id, move }: ValidateNoBoundOrdersInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await service.retrieveMiraklInstance(id)
    const [bound] = await service.listMiraklOrders(
      { instance_id: id },
      { take: 1, select: ["id"] }
    )
    if (bound) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `"${instance.name}" has orders and can't be ${move}. Archive it instead.`
      )
    }
    return new StepResponse({ id })
  }
)
