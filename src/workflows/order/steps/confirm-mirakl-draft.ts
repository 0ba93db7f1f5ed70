import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { confirmOrders } from "../changes/confirm-drafts"

export type ConfirmMiraklDraftInput = {
  /** The Medusa order. */
  order_id: string
}

/**
 * Confirms a draft that an import has made.
 *
 * Not compensated: confirming is one write, and its event may be out.
 *
 * @throws {MedusaError} NOT_FOUND for an order that is not Mirakl's;
 * NOT_ALLOWED for one that is no draft
 */
export const confirmMiraklDraftStep = createStep(
  "confirm-mirakl-draft",
  async ({ order_id }: ConfirmMiraklDraftInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const [binding] = await service.listMiraklOrders(
      { order_id },
      { select: ["id", "instance_id"], take: 1 }
    )
    const order = await container
      .resolve(Modules.ORDER)
      .retrieveOrder(order_id, { select: ["id", "status", "is_draft_order"] })
    if (!binding) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Order ${order_id} did not come from Mirakl.`
      )
    }
    if (!order.is_draft_order || order.status !== "draft") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Order ${order_id} is no draft.`
      )
    }
    const instance = await service.retrieveMiraklInstance(binding.instance_id)
    await confirmOrders(
      container,
      [{ binding_id: binding.id, order_id }],
      instance
    )
    return new StepResponse()
  }
)
