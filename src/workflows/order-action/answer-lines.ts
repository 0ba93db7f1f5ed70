import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { toOrderJobLine } from "../order/order-outcome"
import type { FailedActions } from "./act-on-order"

const ACCEPTANCE = "acceptance:"
const DECISION = "decision:"

/** The key of the job line about an order's acceptance; its import has a line of its own. */
export function acceptanceLineKey(miraklOrderId: string): string {
  return `${ACCEPTANCE}${miraklOrderId}`
}

/** The job line of a decision about an order that Mirakl could not be told; its import has a line of its own. */
export function toDecisionLine(failure: FailedActions[number]): JobLineRecord {
  return {
    ...toOrderJobLine(failure),
    key: `${DECISION}${failure.mirakl_order_id}`,
  }
}

/** The order whose answer to Mirakl a line is about; null for another line. */
export function orderOfAnswerLine(key: string): string | null {
  const prefix = [ACCEPTANCE, DECISION].find((it) => key.startsWith(it))
  return prefix ? key.slice(prefix.length) : null
}

/**
 * Ends such lines that were run again and are still open: Mirakl knows by now,
 * or the order is left to a person.
 */
export async function settleAnswerLines(
  service: MiraklModuleService,
  jobId: string,
  keys: string[]
): Promise<void> {
  const lines = await service.listMiraklJobLines(
    { job_id: jobId, key: keys, status: ["pending", "processing"] },
    { select: ["id", "key", "reference_id"], take: keys.length }
  )
  const orders = await service.listMiraklOrders(
    { id: lines.flatMap(({ reference_id }) => reference_id ?? []) },
    { select: ["id", "mirakl_state"], take: lines.length }
  )
  const states = new Map(orders.map((it) => [it.id, it.mirakl_state]))
  await service.recordJobLines(
    jobId,
    lines.map(({ key, reference_id }) => ({
      key,
      status: "done",
      result: {
        outcome:
          states.get(reference_id ?? "") === "WAITING_ACCEPTANCE"
            ? "left"
            : "already",
      },
    }))
  )
}
