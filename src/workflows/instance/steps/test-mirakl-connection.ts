import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { miraklClientFor } from "../mirakl-client"
import { tryConnection } from "../try-connection"

export type TestMiraklConnectionInput = {
  id: string
  /** Tested instead of the stored key. */
  api_key?: string
}

/**
 * (V01, A01, PC01) Tries the address, the key and the shop of an instance and
 * names the one that is wrong.
 *
 * @throws {MedusaError} INVALID_DATA with code WRONG_URL, WRONG_KEY or
 * WRONG_SHOP; NOT_ALLOWED with code MARKETPLACE_UNAVAILABLE when Mirakl is
 * there but gives no usable answer now
 */
export const testMiraklConnectionStep = createStep(
  "test-mirakl-connection",
  async ({ id, api_key }: TestMiraklConnectionInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await service.retrieveMiraklInstance(id)
    const client = miraklClientFor(container, instance, {
      callClass: "interactive",
      apiKey: api_key,
    })
    const test = await tryConnection(client, {
      ...instance,
      // Messages name the key that was tried.
      api_key_last4: api_key?.slice(-4) ?? instance.api_key_last4,
    })
    return new StepResponse(test)
  }
)
