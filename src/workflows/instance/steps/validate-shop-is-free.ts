import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

export type ValidateShopIsFreeInput = { id: string; shop_id: string }

/**
 * Two instances on one shop would import its orders twice; the unique index
 * is the fence, this is the message.
 *
 * @throws {MedusaError} DUPLICATE_ERROR naming the other instance
 */
export const validateShopIsFreeStep = createStep(
  "validate-mirakl-shop-is-free",
  async ({ id, shop_id }: ValidateShopIsFreeInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await service.retrieveMiraklInstance(id)
    const [other] = await service.listMiraklInstances(
      {
        host: instance.host,
        shop_id,
        id: { $ne: id },
        status: { $ne: "archived" },
      },
      { take: 1, select: ["id", "name"] }
    )
    if (other) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `Shop ${shop_id} on ${instance.host} is already connected as "${other.name}". Archive that instance first, or use it.`
      )
    }
    return new StepResponse({ id })
  }
)
