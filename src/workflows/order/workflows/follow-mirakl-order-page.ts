import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { FollowOrdersInput } from "../changes/follow-orders"
import { recordMiraklOrderEventsStep } from "../steps/record-mirakl-order-events"
import { followMiraklOrdersStep } from "../steps/follow-mirakl-orders"

/**
 * Lets a page of imported orders follow what Mirakl told about them later:
 * debit, addresses, cancelations, refunds, parcels.
 *
 * Idempotency key: the binding and the change. Nothing is compensated; what is
 * done is found done. The lease keeps two runs from working at one page.
 *
 * @returns what became of the orders that changed
 */
export const followMiraklOrderPageWorkflow = createWorkflow(
  "follow-mirakl-order-page",
  function (input: FollowOrdersInput) {
    const outcomes = followMiraklOrdersStep(input)
    recordMiraklOrderEventsStep({
      instance_id: input.instance_id,
      outcomes,
      trace: input.trace,
    })
    return new WorkflowResponse(outcomes)
  }
)
