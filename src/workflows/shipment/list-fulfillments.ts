import type { FulfillmentDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { FulfillmentFacts } from "../../mapping/shipment/shipment-facts"

/** The fulfillments of orders, by order id, cancelled ones among them. */
export async function listFulfillments(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Map<string, FulfillmentFacts[]>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "fulfillments.id",
      "fulfillments.shipped_at",
      "fulfillments.canceled_at",
      "fulfillments.provider_id",
      "fulfillments.shipping_option_id",
      "fulfillments.shipping_option.name",
      "fulfillments.items.line_item_id",
      "fulfillments.items.inventory_item_id",
      "fulfillments.items.quantity",
      "fulfillments.labels.tracking_number",
      "fulfillments.labels.tracking_url",
    ],
    filters: { id: orderIds },
  })
  const orders: OrderWithFulfillments[] = data
  return new Map(
    orders.map(({ id, fulfillments }) => [
      id,
      (fulfillments ?? []).map(toFulfillmentFacts),
    ])
  )
}

type OrderWithFulfillments = { id: string; fulfillments?: FulfillmentDTO[] }

function toFulfillmentFacts(fulfillment: FulfillmentDTO): FulfillmentFacts {
  return {
    id: fulfillment.id,
    shipped_at: toDate(fulfillment.shipped_at),
    canceled_at: toDate(fulfillment.canceled_at),
    provider_id: fulfillment.provider_id,
    shipping_option_id: fulfillment.shipping_option_id,
    shipping_option_name: fulfillment.shipping_option?.name ?? null,
    items: fulfillment.items.map((item) => ({
      line_item_id: item.line_item_id,
      inventory_item_id: item.inventory_item_id,
      quantity: Number(item.quantity),
    })),
    labels: fulfillment.labels,
  }
}

// Dates come as text where another module's answer was serialized.
function toDate(value: Date | string | null): Date | null {
  return value ? new Date(value) : null
}
