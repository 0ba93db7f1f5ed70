import type { MedusaContainer } from "@medusajs/framework/types"
import { expectsShipments } from "../../mapping/shipment/expects-shipments"
import type {
  FulfillmentFacts,
  LineComponents,
} from "../../mapping/shipment/shipment-facts"
import type { BoundOrder } from "./list-bound-orders"
import { listFulfillments } from "./list-fulfillments"
import { listLineComponents } from "./list-line-components"

/** An order with parcels that have left the warehouse and that Mirakl does not know. */
export type OrderToTell = {
  binding: BoundOrder
  /** All that have left, told or not. */
  shipped: FulfillmentFacts[]
  /** Those of them that are still to be told. */
  untold: FulfillmentFacts[]
  components: LineComponents
}

/** The orders of a page that have something to tell; a handful of queries, however many orders. */
export async function listOrdersToTell(
  container: MedusaContainer,
  bindings: BoundOrder[]
): Promise<OrderToTell[]> {
  const expected = bindings.filter(expectsShipments)
  const fulfillments = await listFulfillments(
    container,
    expected.flatMap(({ order_id }) => (order_id ? [order_id] : []))
  )
  const orders = expected
    .map((binding) =>
      pickParcels(binding, fulfillments.get(binding.order_id ?? "") ?? [])
    )
    .filter(({ untold }) => untold.length > 0)
  const components = await listLineComponents(
    container,
    orders.flatMap(({ binding }) => binding.lines)
  )
  return orders.map((order) => ({ ...order, components }))
}

function pickParcels(
  binding: BoundOrder,
  fulfillments: FulfillmentFacts[]
): Omit<OrderToTell, "components"> {
  const pushed = binding.shipments
    .filter(({ status }) => status === "pushed")
    .map(({ fulfillment_id }) => fulfillment_id)
  const shipped = fulfillments.filter(
    ({ shipped_at, canceled_at }) => shipped_at && !canceled_at
  )
  return {
    binding,
    shipped,
    untold: shipped.filter(({ id }) => !pushed.includes(id)),
  }
}
