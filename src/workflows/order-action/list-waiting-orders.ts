import type { MiraklOrder } from "../../mirakl-api"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import { toStoredOrder } from "../order/stored-order"

// A run answers so many; the others come with the next.
const MOST = 500

/** An order that waits for the shop's answer. */
export type WaitingOrder = {
  binding_id: string
  payload: MiraklOrder
  /** Reservations that hold its units already. */
  held_reservation_ids: string[]
}

/** The oldest orders that wait for the shop's answer; what the marketplace ships itself is not ours to accept. */
export async function listWaitingOrders(
  service: MiraklModuleService,
  instance: MiraklInstanceDTO
): Promise<WaitingOrder[]> {
  const rows = await service.listMiraklOrders(
    {
      instance_id: instance.id,
      mirakl_state: "WAITING_ACCEPTANCE",
      $or: [
        { fulfillment_center_code: null },
        { fulfillment_center_code: "DEFAULT" },
      ],
    },
    {
      select: ["id", "payload", "lines.id", "lines.held_reservation_ids"],
      relations: ["lines"],
      order: { mirakl_created_at: "ASC" },
      take: MOST,
    }
  )
  return rows.flatMap(({ id, lines, ...row }) => {
    const payload = toStoredOrder(row.payload)
    return payload
      ? [
          {
            binding_id: id,
            payload,
            held_reservation_ids: lines.flatMap(
              (line) => line.held_reservation_ids
            ),
          },
        ]
      : []
  })
}
