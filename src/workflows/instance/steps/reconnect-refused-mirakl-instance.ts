import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

/** An instance that stood still because its key was refused goes on; any other is left as it is. */
export const reconnectRefusedMiraklInstanceStep = createStep(
  "reconnect-refused-mirakl-instance",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    await service.updateMiraklInstances({
      selector: { id, status: "error" },
      data: { status: "connected" },
    })
    return new StepResponse({ id })
  }
)
