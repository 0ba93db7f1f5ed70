import type { Call } from "../http/operation"
import type { Query } from "../http/query"
import type { Shipment } from "../state/shipment"

/** (ST11) The shop's shipments that match, oldest first unless asked otherwise. */
export function filterShipments(call: Call, query: Query): Shipment[] {
  const orderIds = query.repeatedList("order_id")
  const statuses = query.repeatedList("shipment_state_code")
  const debits = query.repeatedList("shipment_customer_debit_state_code")
  const from = query.date("last_updated_from")
  const to = query.date("last_updated_to")
  const sort = query.oneOf("sort", ["dateCreated,ASC", "dateCreated,DESC"])
  const sign = sort === "dateCreated,DESC" ? -1 : 1
  return [...call.state.shipments.values()]
    .filter(
      (shipment) =>
        shipment.shop_id === call.shop.shop_id &&
        (orderIds?.includes(shipment.order_id) ?? true) &&
        (statuses?.includes(shipment.status) ?? true) &&
        (debits?.includes(shipment.status_customer_debit) ?? true) &&
        (from === null || shipment.last_updated_date >= from) &&
        (to === null || shipment.last_updated_date <= to)
    )
    .sort(
      (a, b) =>
        sign *
        (a.created_date.getTime() - b.created_date.getTime() ||
          (a.id < b.id ? -1 : 1))
    )
}
