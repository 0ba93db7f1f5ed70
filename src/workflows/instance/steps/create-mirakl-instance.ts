import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { normalizeMarketplaceUrl } from "../../../mapping/instance/normalize-marketplace-url"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklInstanceSettings } from "../instance-settings"
import { refuseTakenShop } from "../refuse-taken-shop"

export type CreateMiraklInstanceInput = MiraklInstanceSettings & {
  name: string
  marketplace_url: string
  api_key: string
  shop_id?: string | null
  label?: "production" | "sandbox"
}

/**
 * Creates a draft instance with its key sealed and the one default workflow
 * rule: confirm, and capture when debited.
 *
 * @throws {MedusaError} INVALID_DATA for an address that can't be a
 * marketplace; NOT_ALLOWED without a usable encryption key; as
 * `refuseTakenShop`
 */
export const createMiraklInstanceStep = createStep(
  "create-mirakl-instance",
  async (input: CreateMiraklInstanceInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const { api_key, marketplace_url, ...settings } = input
    const address = normalizeMarketplaceUrl(marketplace_url)
    if (address.kind === "invalid") {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        address.message,
        "WRONG_URL"
      )
    }
    await refuseTakenShop(service, {
      host: address.host,
      shop_id: settings.shop_id ?? null,
    })
    const instance = await service.createMiraklInstances({
      ...settings,
      marketplace_url: address.url,
      host: address.host,
      api_key_ciphertext: service.secrets.seal(api_key),
      api_key_last4: api_key.slice(-4),
    })
    await service.createMiraklWorkflowRules({ instance_id: instance.id })
    return new StepResponse({ id: instance.id }, instance.id)
  },
  async (instanceId, { container }) => {
    if (instanceId) {
      const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
      await service.deleteMiraklInstances(instanceId)
    }
  }
)
