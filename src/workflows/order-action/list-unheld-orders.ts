import { isLiveOrderLine } from "../../mapping/shipment/is-live-order-line"
import type { MiraklOrder } from "../../mirakl-api"
import { UNITS_TO_HOLD } from "../../modules/mirakl/queries/held-units"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { toStoredOrder } from "../order/stored-order"

const OVER_OR_WAITING = ["WAITING_ACCEPTANCE", "REFUSED", "CANCELED"]

/**
 * The orders of an instance whose units could not be held, with the lines that
 * nothing holds. Mirakl has sold them all the same: they are not there for an
 * order that waits for acceptance.
 */
export async function listUnheldOrders(
  service: MiraklModuleService,
  instanceId: string
): Promise<MiraklOrder[]> {
  const bindings = await service.listMiraklOrders(
    {
      instance_id: instanceId,
      order_id: null,
      status: ["waiting", "held", "failed"],
      mirakl_state: { $nin: OVER_OR_WAITING },
      $or: [{ units_held_at: null }, { units_held_at: UNITS_TO_HOLD }],
    },
    {
      select: [
        "id",
        "payload",
        "lines.id",
        "lines.mirakl_line_id",
        "lines.held_reservation_ids",
      ],
      relations: ["lines"],
      take: null,
    }
  )
  return bindings.flatMap(({ payload, lines }) => {
    const order = toStoredOrder(payload)
    const held = new Set(
      lines
        .filter(({ held_reservation_ids: ids }) => ids.length > 0)
        .map(({ mirakl_line_id }) => mirakl_line_id)
    )
    return order
      ? [
          {
            ...order,
            order_lines: order.order_lines.filter(
              (line) =>
                !held.has(line.order_line_id) &&
                isLiveOrderLine({ mirakl_state: line.order_line_state })
            ),
          },
        ]
      : []
  })
}
