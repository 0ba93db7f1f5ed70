import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { openOrder } from "../open-order"
import { refundOrder, type RefundedLine } from "../refund-order"
import { throwRefusal } from "../to-refusal"

export type RefundMiraklOrderInput = {
  id: string
  lines: RefundedLine[]
  /** Names the decision: who asks again with it changes nothing. */
  key: string
}

/**
 * (OR28) Gives money back for a person.
 *
 * Money that went can't be taken back: there is no compensation.
 *
 * @throws {MedusaError} as `refundOrder` and `throwRefusal`
 */
export const refundMiraklOrderStep = createStep(
  "refund-mirakl-order",
  async ({ id, lines, key }: RefundMiraklOrderInput, { container }) => {
    const open = await openOrder(container, id)
    throwRefusal(await refundOrder(open, lines, key))
    return new StepResponse({ id })
  }
)
