import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

/** Seals a key for storage; the plain one goes no further. */
export const sealMiraklApiKeyStep = createStep(
  "seal-mirakl-api-key",
  async ({ api_key }: { api_key: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    return new StepResponse({
      api_key_ciphertext: service.secrets.seal(api_key),
      api_key_last4: api_key.slice(-4),
    })
  }
)
