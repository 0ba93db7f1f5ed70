import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { hasArrived } from "../../../mapping/order/has-left"
import { toUndeliverableEmail } from "../../../mapping/order/to-buyer-email"
import { withoutBuyer } from "../../../mapping/order/without-buyer"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { recordEvents } from "../../log/record-events"
import { anonymizeAddresses } from "../anonymize/anonymize-addresses"
import { anonymizeCustomers } from "../anonymize/anonymize-customers"
import { toStoredOrder } from "../stored-order"

export type AnonymizeMiraklOrderInput = {
  /** The binding. */
  id: string
  /** The user who wants it. */
  actor_id?: string
}

const OVER = ["REFUSED", "CANCELED"]

/**
 * Blanks the buyer in the store first, and what tells who it was last: a run
 * that dies in between is simply done again.
 *
 * @throws {MedusaError} NOT_FOUND for the binding; NOT_ALLOWED while the order goes on
 */
export const anonymizeMiraklOrderStep = createStep(
  "anonymize-mirakl-order",
  async ({ id, actor_id }: AnonymizeMiraklOrderInput, { container }) => {
    const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
    const binding = await service.retrieveMiraklOrder(id)
    const { instance_id, shop_key, mirakl_state, mirakl_order_id, order_id } =
      binding
    if (
      !hasArrived({ order_state: mirakl_state }) &&
      !OVER.includes(mirakl_state)
    ) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Order ${mirakl_order_id} is ${mirakl_state}: it needs its buyer. It can be anonymized once Mirakl has it received, closed, refused or canceled.`
      )
    }
    const payload = toStoredOrder(binding.payload)
    if (order_id) {
      await anonymizeAddresses(
        container,
        order_id,
        toUndeliverableEmail(shop_key, ["order", mirakl_order_id])
      )
      await anonymizeCustomers(container, { shop_key, order_id, payload })
    }
    await service.orders.anonymize(
      [{ id, payload: payload && withoutBuyer(payload) }],
      service.clock.now()
    )
    await recordEvents(container, [
      {
        instance_id,
        reference_type: "mirakl_order",
        reference_id: id,
        kind: "change",
        message: "The buyer was anonymized.",
        actor_id,
      },
    ])
    return new StepResponse(undefined)
  }
)
