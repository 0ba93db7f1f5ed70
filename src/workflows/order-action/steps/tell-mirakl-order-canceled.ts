import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { tellStoreCancelation } from "../tell-store-cancelation"

export type TellMiraklOrderCanceledInput = {
  /** The Medusa order. */
  order_id: string
}

/**
 * (OR29) Tells Mirakl that the store has cancelled an order. Orders that did
 * not come from Mirakl, and those that it cancelled itself, are left alone.
 *
 * What was told can't be taken back: there is no compensation.
 */
export const tellMiraklOrderCanceledStep = createStep(
  "tell-mirakl-order-canceled",
  async ({ order_id }: TellMiraklOrderCanceledInput, { container }) =>
    new StepResponse({
      outcome: await tellStoreCancelation(container, order_id),
    })
)
