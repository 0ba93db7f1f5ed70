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
 * Ends such lines that were run again and are still open: what was decided last
 * about the order was told by now, or the line says why not.
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
    {
      select: ["id", "mirakl_state"],
      relations: ["actions"],
      take: lines.length,
    }
  )
  const byId = new Map(orders.map((order) => [order.id, order]))
  await service.recordJobLines(
    jobId,
    lines.map(({ key, reference_id }) => ({
      key,
      ...toEnd(key, byId.get(reference_id ?? "")),
    }))
  )
}

type Answered = {
  mirakl_state: string
  actions: {
    status: string
    updated_at: Date | string
    error_code: string | null
    error_message: string | null
    remedy: string | null
  }[]
}

function toEnd(
  key: string,
  order: Answered | undefined
): Omit<JobLineRecord, "key"> {
  if (key.startsWith(ACCEPTANCE)) {
    const isLeft = order?.mirakl_state === "WAITING_ACCEPTANCE"
    return { status: "done", result: { outcome: isLeft ? "left" : "already" } }
  }
  const last = [...(order?.actions ?? [])]
    .sort(
      (one, other) =>
        new Date(one.updated_at).getTime() -
        new Date(other.updated_at).getTime()
    )
    .at(-1)
  return !last || last.status === "pushed"
    ? { status: "done", result: { outcome: "already" } }
    : {
        status: "failed",
        retryable: last.status !== "failed",
        error_code: last.error_code,
        error_message: last.error_message ?? "Mirakl was not told yet.",
        remedy: last.remedy,
      }
}
