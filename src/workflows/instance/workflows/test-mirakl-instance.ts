import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { reconnectRefusedMiraklInstanceStep } from "../steps/reconnect-refused-mirakl-instance"
import { testMiraklConnectionStep } from "../steps/test-mirakl-connection"
import { updateMiraklInstanceStep } from "../steps/update-mirakl-instance"
import { validateMiraklShopIsFreeStep } from "../steps/validate-mirakl-shop-is-free"
import type { MiraklConnectionTest } from "../try-connection"

/** An instance, by its id. */
export type TestMiraklInstanceInput = { id: string }

/**
 * (V01, A01, PC01) Tests the connection of an instance and keeps what it
 * learns: the shop, its currency and the capability profile. An instance whose
 * key was refused, and is accepted now, goes on.
 *
 * Repeatable. Compensation restores what was known before.
 *
 * @throws {MedusaError} as `testMiraklConnectionStep` and
 * `validateMiraklShopIsFreeStep`
 */
export const testMiraklInstanceWorkflow = createWorkflow(
  "test-mirakl-instance",
  function (input: TestMiraklInstanceInput) {
    const test = testMiraklConnectionStep(input)
    validateMiraklShopIsFreeStep({
      id: input.id,
      shop_id: test.account.shop_id,
    })
    const update = transform({ test }, ({ test }) => toConnectionColumns(test))
    updateMiraklInstanceStep({ id: input.id, update })
    reconnectRefusedMiraklInstanceStep({ id: input.id })
    return new WorkflowResponse(test)
  }
)

/** What an instance remembers of a passed test. */
export function toConnectionColumns(test: MiraklConnectionTest) {
  return {
    shop_id: test.account.shop_id,
    shop_name: test.account.shop_name,
    platform_name: test.platform.name,
    currency_code: test.account.currency_iso_code?.toLowerCase() ?? null,
    capabilities: test.capabilities,
    last_tested_at: new Date(),
    error_code: null,
    error_message: null,
  }
}
