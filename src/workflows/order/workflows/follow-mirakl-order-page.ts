import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import type { FollowOrdersInput } from "../changes/follow-orders"
import { recordMiraklOrderEventsStep } from "../steps/record-mirakl-order-events"
import { followMiraklOrdersStep } from "../steps/follow-mirakl-orders"

const LOCK_TIMEOUT_S = 60
const LOCK_TTL_S = 300

/**
 * Lets a page of imported orders follow what Mirakl told about them later:
 * debit, addresses, cancelations, refunds, parcels.
 *
 * Idempotency key: the binding and the change. Nothing is compensated; what is
 * done is found done. The lock keeps two runs from working at one page.
 *
 * @returns what became of the orders that changed
 */
export const followMiraklOrderPageWorkflow = createWorkflow(
  "follow-mirakl-order-page",
  function (input: FollowOrdersInput) {
    const lockKey = transform(
      { input },
      ({ input }) => `mirakl:${input.instance_id}:order-page`
    )
    acquireLockStep({
      key: lockKey,
      timeout: LOCK_TIMEOUT_S,
      ttl: LOCK_TTL_S,
      executeOnSubWorkflow: true,
    })
    const outcomes = followMiraklOrdersStep(input)
    releaseLockStep({ key: lockKey, executeOnSubWorkflow: true })
    recordMiraklOrderEventsStep({
      instance_id: input.instance_id,
      outcomes,
      trace: input.trace,
    })
    return new WorkflowResponse(outcomes)
  }
)
