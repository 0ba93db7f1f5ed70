import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { acceptOrder } from "../accept-order"
import { openOrder } from "../open-order"
import { throwRefusal } from "../to-refusal"

export type AcceptMiraklOrderInput = {
  id: string
  /** By Mirakl's line id. */
  lines?: { id: string; accepted: boolean }[]
  /** The answer for the lines that are not named. */
  otherwise: boolean
}

/**
 * (OR21) Answers an order for a person.
 *
 * What was told can't be taken back: there is no compensation.
 *
 * @throws {MedusaError} as `acceptOrder` and `throwRefusal`
 */
export const acceptMiraklOrderStep = createStep(
  "accept-mirakl-order",
  async ({ id, lines, otherwise }: AcceptMiraklOrderInput, { container }) => {
    const open = await openOrder(container, id)
    throwRefusal(await acceptOrder(open, lines ?? [], otherwise))
    return new StepResponse({ id })
  }
)
