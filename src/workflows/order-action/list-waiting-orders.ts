import { isLeftOut } from "../../mapping/order/is-existing-order"
import type { MiraklOrder } from "../../mirakl-api"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import { toStoredOrder } from "../order/stored-order"

const PAGE = 500

/** An order that waits for the shop's answer. */
export type WaitingOrder = {
  binding_id: string
  payload: MiraklOrder
  /** Reservations that hold its units already. */
  held_reservation_ids: string[]
}

/**
 * The orders that wait for the shop's answer, the oldest first; what the
 * marketplace ships itself is not ours to accept, nor is what the import is
 * about to ignore for its age. All of them: stock goes to the oldest, so that
 * they are decided together.
 */
export async function listWaitingOrders(
  service: MiraklModuleService,
  instance: MiraklInstanceDTO
): Promise<WaitingOrder[]> {
  const waiting: (WaitingOrder & { created_at: Date })[] = []
  let after = ""
  for (;;) {
    const rows = await listPage(service, instance.id, after)
    waiting.push(
      ...rows.filter((row) => !isForgone(row, instance)).flatMap(toWaitingOrder)
    )
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) {
      break
    }
    after = last.id
  }
  return waiting.sort(
    (one, other) => one.created_at.getTime() - other.created_at.getTime()
  )
}

function listPage(
  service: MiraklModuleService,
  instance_id: string,
  after: string
) {
  return service.listMiraklOrders(
    {
      id: { $gt: after },
      instance_id,
      mirakl_state: "WAITING_ACCEPTANCE",
      status: { $ne: "ignored" },
      $or: [
        { fulfillment_center_code: null },
        { fulfillment_center_code: "DEFAULT" },
      ],
    },
    {
      select: [
        "id",
        "payload",
        "first_state",
        "is_wanted",
        "mirakl_created_at",
        "lines.id",
        "lines.held_reservation_ids",
      ],
      relations: ["lines"],
      order: { id: "ASC" },
      take: PAGE,
    }
  )
}

type WaitingRow = Awaited<ReturnType<typeof listPage>>[number]

function isForgone(
  { payload: stored, first_state, is_wanted }: WaitingRow,
  instance: MiraklInstanceDTO
): boolean {
  const payload = toStoredOrder(stored)
  return (
    payload !== null &&
    !is_wanted &&
    isLeftOut(payload, instance, first_state ?? payload.order_state)
  )
}

function toWaitingOrder({
  id,
  lines,
  payload: stored,
  mirakl_created_at: created_at,
}: WaitingRow) {
  const payload = toStoredOrder(stored)
  return payload
    ? [
        {
          binding_id: id,
          payload,
          created_at,
          held_reservation_ids: lines.flatMap(
            (line) => line.held_reservation_ids
          ),
        },
      ]
    : []
}
