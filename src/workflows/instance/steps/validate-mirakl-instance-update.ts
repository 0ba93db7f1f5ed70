import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../../modules/mirakl/types"
import type { MiraklInstanceSettings } from "../instance-settings"
import { readShopIdentity } from "../read-shop-identity"
import { refuseTakenShop } from "../refuse-taken-shop"

export type UpdateMiraklInstanceInput = {
  id: string
  update: MiraklInstanceSettings & {
    name?: string
    label?: "production" | "sandbox"
    marketplace_url?: string
    shop_id?: string | null
  }
}

/**
 * Turns an update into columns. Another address or shop is another shop: it
 * can be entered only while the instance is a draft, and wants a new test.
 *
 * @throws {MedusaError} NOT_FOUND, INVALID_DATA for the address, NOT_ALLOWED; as
 * `refuseTakenShop`
 */
export const validateMiraklInstanceUpdateStep = createStep(
  "validate-mirakl-instance-update",
  async ({ id, update }: UpdateMiraklInstanceInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await service.retrieveMiraklInstance(id)
    const { marketplace_url, shop_id, ...settings } = update
    const identity = readShopIdentity(marketplace_url, shop_id)
    const changesShop =
      (identity.host !== undefined && identity.host !== instance.host) ||
      (identity.shop_id !== undefined && identity.shop_id !== instance.shop_id)
    if (changesShop && instance.status !== "draft") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `"${instance.name}" is already connected to shop ${instance.shop_id} on ${instance.host}. Create another instance for another shop.`
      )
    }
    await refuseTakenShop(service, {
      host: identity.host ?? instance.host,
      shop_id:
        identity.shop_id === undefined ? instance.shop_id : identity.shop_id,
      instance_id: id,
    })
    return new StepResponse({
      ...settings,
      ...(changesShop
        ? { ...identity, capabilities: null, last_tested_at: null }
        : {}),
    } satisfies Partial<MiraklInstanceDTO>)
  }
)
