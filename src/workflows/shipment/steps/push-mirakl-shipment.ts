import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { exportOrderShipments } from "../export-order-shipments"
import { findBoundOrder } from "../list-bound-orders"
import { listOrdersToTell } from "../list-orders-to-tell"
import { openShipmentExport } from "../shipment-export"

export type PushMiraklShipmentInput = { fulfillment_id: string }

/** By fulfillment id; empty when Mirakl has nothing to hear. */
export type PushMiraklShipmentResult = Record<
  string,
  "pushed" | "already" | "held" | "busy" | "planned" | "failed"
>

/**
 * (ST01; OR23, OR24) Tells Mirakl about a shipped fulfillment, and about
 * others of its order that still wait. Orders that did not come from Mirakl
 * are left alone, and so are instances that are not connected.
 *
 * @throws {MiraklAuthError} when the key is refused; other failures are kept
 * in the ledger
 */
export const pushMiraklShipmentStep = createStep(
  "push-mirakl-shipment",
  async ({ fulfillment_id }: PushMiraklShipmentInput, { container }) => {
    const nothing = new StepResponse<PushMiraklShipmentResult>({})
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const { data } = await query.graph({
      entity: "fulfillment",
      fields: ["order.id"],
      filters: { id: fulfillment_id },
    })
    const [fulfillment]: { order?: { id: string } | null }[] = data
    const binding =
      fulfillment?.order &&
      (await findBoundOrder(service, fulfillment.order.id))
    const [order] = binding ? await listOrdersToTell(container, [binding]) : []
    if (!order) {
      return nothing
    }
    const instance = await service.retrieveMiraklInstance(
      order.binding.instance_id
    )
    if (instance.status !== "connected") {
      return nothing
    }
    const outcomes = await exportOrderShipments(
      await openShipmentExport(container, instance),
      order
    )
    return new StepResponse<PushMiraklShipmentResult>(
      Object.fromEntries(
        outcomes.map(({ fulfillment_id: id, kind }) => [id, kind])
      )
    )
  }
)
