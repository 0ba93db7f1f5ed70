import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  cancelLines,
  cancelWholeOrder,
  type CanceledLine,
} from "../cancel-order"
import { openOrder } from "../open-order"
import { throwRefusal } from "../to-refusal"

export type CancelMiraklOrderInput = {
  id: string
  /** Missing: the whole order. */
  lines?: CanceledLine[]
  /** Names the decision: who asks again with it changes nothing. */
  key: string
}

/**
 * (OR29, OR30) Cancels an order, or lines of it, for a person.
 *
 * What was told can't be taken back: there is no compensation.
 *
 * @throws {MedusaError} as `cancelLines` and `throwRefusal`
 */
export const cancelMiraklOrderStep = createStep(
  "cancel-mirakl-order",
  async ({ id, lines, key }: CancelMiraklOrderInput, { container }) => {
    const open = await openOrder(container, id)
    throwRefusal(
      lines ? await cancelLines(open, lines, key) : await cancelWholeOrder(open)
    )
    return new StepResponse({ id })
  }
)
