import type { MedusaContainer } from "@medusajs/framework/types"
import { isRetryable } from "../../mapping/operation/is-retryable"
import { toJobError } from "../../mapping/operation/to-job-error"
import type { MiraklOrderDTO } from "../../modules/mirakl/types"
import { recordEvents } from "../log/record-events"
import type { OrderOutcome } from "../order/order-outcome"

/** What could not be done about orders. */
export type FailedActions = Extract<OrderOutcome, { kind: "failed" }>[]

/** An order as far as its failures can be told. */
export type NamedOrder = Pick<
  MiraklOrderDTO,
  "id" | "mirakl_order_id" | "instance_id"
>

/**
 * Does something about one order of many: what goes wrong stops no other, and
 * is told in the order's timeline. The next run takes it up again.
 *
 * @returns the failure, for the job
 */
export async function actOnOrder(
  container: MedusaContainer,
  { id, mirakl_order_id, instance_id }: NamedOrder,
  act: () => Promise<unknown>
): Promise<FailedActions> {
  try {
    await act()
    return []
  } catch (thrown) {
    const error = toJobError(thrown)
    await recordEvents(container, [
      {
        instance_id,
        reference_type: "mirakl_order",
        reference_id: id,
        kind: "decision",
        outcome: "error",
        code: error.code,
        message: `What was decided about the order waits for the next run: ${error.message}`,
      },
    ])
    return [
      {
        kind: "failed",
        binding_id: id,
        mirakl_order_id,
        error,
        retryable: isRetryable(thrown),
      },
    ]
  }
}
