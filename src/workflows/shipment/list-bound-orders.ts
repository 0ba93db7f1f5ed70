import { excludedUnits } from "../../mapping/order-action/excluded-units"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type {
  MiraklOrderDTO,
  MiraklOrderLineDTO,
  MiraklShipmentDTO,
} from "../../modules/mirakl/types"

/** A binding as far as its shipments need it; without the order's payload. */
export type BoundOrder = Pick<
  MiraklOrderDTO,
  | "id"
  | "instance_id"
  | "mirakl_order_id"
  | "order_id"
  | "status"
  | "mirakl_state"
  | "shipping_type_code"
  | "fulfillment_center_code"
> & { lines: MiraklOrderLineDTO[]; shipments: MiraklShipmentDTO[] }

const PAGE = 100

const FIELDS = [
  "id",
  "instance_id",
  "mirakl_order_id",
  "order_id",
  "status",
  "mirakl_state",
  "shipping_type_code",
  "fulfillment_center_code",
  "lines.id",
  "lines.line_index",
  "lines.mirakl_line_id",
  "lines.mirakl_state",
  "lines.quantity",
  "lines.line_item_id",
  "lines.variant_id",
  "shipments.id",
  "shipments.fulfillment_id",
  "shipments.status",
  "shipments.mirakl_shipment_id",
  "shipments.tracking_number",
  "actions.id",
  "actions.kind",
  "actions.status",
  "actions.input",
]

const RELATIONS = ["lines", "shipments", "actions"]

// Units that were refunded and stay are not for Mirakl to hear of.
function withoutExcluded<
  Bound extends BoundOrder & { actions: Parameters<typeof excludedUnits>[0] },
>(bound: Bound): BoundOrder {
  const excluded = excludedUnits(bound.actions)
  return {
    ...bound,
    lines: bound.lines.map((line) => ({
      ...line,
      quantity: line.quantity - (excluded.get(line.mirakl_line_id) ?? 0),
    })),
  }
}

/** The binding of a Medusa order; undefined for an order that did not come from Mirakl. */
export async function findBoundOrder(
  service: MiraklModuleService,
  orderId: string
): Promise<BoundOrder | undefined> {
  const [binding] = await service.listMiraklOrders(
    { order_id: orderId },
    { select: FIELDS, relations: RELATIONS }
  )
  return binding && withoutExcluded(binding)
}

/** Bindings by their ids. */
export async function listBoundOrders(
  service: MiraklModuleService,
  ids: string[]
): Promise<BoundOrder[]> {
  const bindings = await service.listMiraklOrders(
    { id: [...new Set(ids)] },
    { select: FIELDS, relations: RELATIONS, take: ids.length }
  )
  return bindings.map(withoutExcluded)
}

/** All orders of an instance that Mirakl waits to hear of, in pages. */
export async function* iterateOrdersToShip(
  service: MiraklModuleService,
  instanceId: string
): AsyncGenerator<BoundOrder[]> {
  let after = ""
  for (;;) {
    const page = await service.listMiraklOrders(
      {
        instance_id: instanceId,
        status: "imported",
        mirakl_state: "SHIPPING",
        id: { $gt: after },
      },
      {
        select: FIELDS,
        relations: RELATIONS,
        order: { id: "ASC" },
        take: PAGE,
      }
    )
    if (page.length) {
      yield page.map(withoutExcluded)
    }
    after = page.at(-1)?.id ?? ""
    if (page.length < PAGE) {
      return
    }
  }
}
