import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { refuseTakenShop } from "../refuse-taken-shop"

export type ValidateShopIsFreeInput = { id: string; shop_id: string }

/** @throws {MedusaError} NOT_FOUND; as `refuseTakenShop` */
export const validateMiraklShopIsFreeStep = createStep(
  "validate-mirakl-shop-is-free",
  async ({ id, shop_id }: ValidateShopIsFreeInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const { host } = await service.retrieveMiraklInstance(id)
    await refuseTakenShop(service, { host, shop_id, instance_id: id })
    return new StepResponse({ id })
  }
)
