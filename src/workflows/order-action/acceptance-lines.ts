import type { MiraklModuleService } from "../../modules/mirakl/service"

const PREFIX = "acceptance:"

/** The key of the job line about an order's acceptance; its import has a line of its own. */
export function acceptanceLineKey(miraklOrderId: string): string {
  return `${PREFIX}${miraklOrderId}`
}

/** The order that an acceptance line is about; null for another line. */
export function orderOfAcceptanceLine(key: string): string | null {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null
}

/**
 * Ends acceptance lines that were run again and are still open: the order was
 * answered elsewhere meanwhile, or is left to a person now.
 */
export async function settleAcceptanceLines(
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
