import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { missingSettings } from "../../../mapping/instance/missing-settings"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

const SECOND_MS = 1000

/** @throws {MedusaError} NOT_FOUND; NOT_ALLOWED naming the settings still to be chosen */
export const validateMiraklInstanceSettingsStep = createStep(
  "validate-mirakl-instance-settings",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const instance = await service.retrieveMiraklInstance(id)
    const missing = missingSettings(instance)
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `"${instance.name}" can't be confirmed yet. Choose: ${missing.join(", ")}.`,
        "SETTINGS_MISSING"
      )
    }
    return new StepResponse({
      // A first import must not take stock for orders of the past.
      import_orders_created_after:
        instance.import_orders_created_after ??
        wholeSecond(service.clock.now()),
    })
  }
)

// Mirakl's dates may come without milliseconds: an order of this very second
// must not look older than it.
function wholeSecond(date: Date): Date {
  return new Date(Math.floor(date.getTime() / SECOND_MS) * SECOND_MS)
}
