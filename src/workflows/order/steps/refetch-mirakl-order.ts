import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MiraklError } from "../../../mirakl-api"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { miraklClientFor } from "../../instance/mirakl-client"
import { bindOrderPage } from "../read/bind-order-page"

/**
 * (OR11) Reads a bound order again, so that what follows is decided with what
 * Mirakl says now.
 *
 * @throws {MedusaError} NOT_FOUND for the binding; NOT_ALLOWED when Mirakl
 * can't be asked or no longer has the order
 */
export const refetchMiraklOrderStep = createStep(
  "refetch-mirakl-order",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const binding = await service.retrieveMiraklOrder(id)
    const instance = await service.retrieveMiraklInstance(binding.instance_id)
    const client = miraklClientFor(container, instance, {
      callClass: "interactive",
      operation: "import_orders",
      reference: { type: "mirakl_order", id },
    })
    const page = await client.orders
      .fetchPage({ orderIds: [binding.mirakl_order_id] })
      .catch((error: unknown) => {
        throw error instanceof MiraklError
          ? new MedusaError(MedusaError.Types.NOT_ALLOWED, error.message)
          : error
      })
    if (!page.orders.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Mirakl does not show order ${binding.mirakl_order_id} of this shop in a form that can be read.`
      )
    }
    const { failed } = await bindOrderPage(container, instance, page.orders)
    if (failed[0]) {
      throw failed[0].error
    }
    await service.orders.want([id])
    return new StepResponse({ instance_id: instance.id })
  }
)
