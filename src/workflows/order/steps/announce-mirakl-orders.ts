import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { announceOrders } from "../announce-orders"
import type { PlacedMiraklOrder } from "../order-outcome"

export type AnnounceMiraklOrdersInput = {
  instance_id: string
  orders: PlacedMiraklOrder[]
}

/**
 * Emits the events of imported orders and ends their import. A run that dies
 * in between emits them again.
 */
export const announceMiraklOrdersStep = createStep(
  "announce-mirakl-orders",
  async ({ instance_id, orders }: AnnounceMiraklOrdersInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const due = orders.filter(({ phase }) => phase === "paid")
    if (due.length) {
      const instance = await service.retrieveMiraklInstance(instance_id)
      await announceOrders(container, due, {
        emitOrderPlaced: instance.emit_order_placed,
      })
      await service.orders.recordImported(
        due.map(({ binding_id }) => binding_id)
      )
    }
    return new StepResponse({ orders: due })
  }
)
