import type { MedusaContainer } from "@medusajs/framework/types"
import { toJobError, type JobError } from "../../mapping/operation/to-job-error"
import { acceptOrder } from "./accept-order"
import { openOrder } from "./open-order"
import { throwRefusal } from "./to-refusal"

/** What became of one order of a batch. */
export type AcceptedOrder = {
  id: string
  /** `uncertain`: Mirakl's answer was lost; the next import tells. */
  outcome: "accepted" | "pending" | "uncertain" | "failed"
  error: JobError | null
}

/** (OR21) Accepts orders one by one; one that fails stops no other. */
export async function acceptOrders(
  container: MedusaContainer,
  ids: string[]
): Promise<AcceptedOrder[]> {
  const results: AcceptedOrder[] = []
  for (const id of ids) {
    try {
      const outcome = await acceptOrder(
        await openOrder(container, id),
        [],
        true
      )
      throwRefusal(outcome)
      results.push(
        outcome.kind === "pending" || outcome.kind === "uncertain"
          ? { id, outcome: outcome.kind, error: outcome.error }
          : { id, outcome: "accepted", error: null }
      )
    } catch (error) {
      results.push({ id, outcome: "failed", error: toJobError(error) })
    }
  }
  return results
}
