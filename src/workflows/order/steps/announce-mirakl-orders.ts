import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { OrderLease } from "../../../modules/mirakl/stores/order-lease-store"
import { announceOrders } from "../announce-orders"
import type { PlacedMiraklOrder } from "../place/placed-order"

export type AnnounceMiraklOrdersInput = {
  orders: PlacedMiraklOrder[]
  emit_order_placed: boolean
  /** Given back with the last of them. */
  lease: OrderLease
}

/**
 * Emits the events of imported orders and ends their import. A run that dies
 * in between emits them again.
 */
export const announceMiraklOrdersStep = createStep(
  "announce-mirakl-orders",
  async (
    { orders, emit_order_placed, lease }: AnnounceMiraklOrdersInput,
    { container }
  ) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    if (orders.length) {
      await announceOrders(container, orders, {
        emitOrderPlaced: emit_order_placed,
      })
    }
    await service.orders.recordImported(
      orders.map(({ binding_id }) => binding_id),
      lease
    )
    return new StepResponse({
      orders: orders.map(({ binding_id, mirakl_order_id, order_id }) => ({
        binding_id,
        mirakl_order_id,
        order_id,
      })),
    })
  }
)
