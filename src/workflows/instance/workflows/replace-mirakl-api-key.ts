import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { reconnectRefusedMiraklInstanceStep } from "../steps/reconnect-refused-mirakl-instance"
import { sealMiraklApiKeyStep } from "../steps/seal-mirakl-api-key"
import { testMiraklConnectionStep } from "../steps/test-mirakl-connection"
import { updateMiraklInstanceStep } from "../steps/update-mirakl-instance"
import { validateMiraklInstanceStatusStep } from "../steps/validate-mirakl-instance-status"
import { validateMiraklShopIsFreeStep } from "../steps/validate-mirakl-shop-is-free"
import { toConnectionColumns } from "./test-mirakl-instance"

/** An instance and its new API key, unsealed. */
export type ReplaceMiraklApiKeyInput = { id: string; api_key: string }

/**
 * Replaces the API key with no down-time: the new key is tested on the same
 * shop before it takes the place of the old one.
 *
 * Compensation restores the old key.
 *
 * @throws {MedusaError} as `testMiraklConnectionStep`; the old key then stays
 */
export const replaceMiraklApiKeyWorkflow = createWorkflow(
  "replace-mirakl-api-key",
  function (input: ReplaceMiraklApiKeyInput) {
    validateMiraklInstanceStatusStep({
      id: input.id,
      allowed: ["draft", "connected", "paused", "error"],
      move: "given another key",
    })
    const test = testMiraklConnectionStep(input)
    validateMiraklShopIsFreeStep({
      id: input.id,
      shop_id: test.account.shop_id,
    })
    const sealed = sealMiraklApiKeyStep({ api_key: input.api_key })
    const update = transform({ test, sealed }, ({ test, sealed }) => ({
      ...toConnectionColumns(test),
      ...sealed,
    }))
    updateMiraklInstanceStep({ id: input.id, update })
    reconnectRefusedMiraklInstanceStep({ id: input.id })
    return new WorkflowResponse({ id: input.id })
  }
)
