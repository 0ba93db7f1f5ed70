import { MathBN, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createFulfillmentWorkflow,
  createRemoteLinkStep,
  emitEventStep,
  registerOrderFulfillmentStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"

export type FulfilWithoutStockInput = {
  order_id: string
  items: { id: string; quantity: number }[]
  location_id: string
  shipping_option_id: string | null
  metadata: Record<string, unknown>
}

type OrderRow = {
  shipping_address: Record<string, unknown> | null
  items: OrderItemRow[]
}

type OrderItemRow = {
  id: string
  title: string
  variant_sku: string | null
  /** Null when it was deleted. */
  variant?: {
    inventory_items?: { inventory_item_id: string; required_quantity: number }[]
  } | null
}

/**
 * Core's fulfilment of an order without what it does to the stock: the goods
 * were never in the store's warehouse, or have long left it.
 *
 * @returns the fulfillment
 */
export const fulfilMiraklOrderWithoutStockWorkflow = createWorkflow(
  "fulfil-mirakl-order-without-stock",
  function (input: FulfilWithoutStockInput) {
    const { data: order } = useQueryGraphStep({
      entity: "order",
      filters: { id: input.order_id },
      fields: [
        "id",
        "shipping_address.*",
        "items.*",
        "items.variant.inventory_items.inventory_item_id",
        "items.variant.inventory_items.required_quantity",
      ],
      options: { throwIfKeyNotFound: true, isList: false },
    })
    const fulfillment = createFulfillmentWorkflow.runAsStep({
      input: transform({ input, order }, toFulfillment),
    })
    registerOrderFulfillmentStep(
      transform({ input, fulfillment }, ({ input, fulfillment }) => ({
        order_id: input.order_id,
        reference: Modules.FULFILLMENT,
        reference_id: fulfillment.id,
        items: input.items,
      }))
    )
    createRemoteLinkStep(
      transform({ input, fulfillment }, ({ input, fulfillment }) => [
        {
          [Modules.ORDER]: { order_id: input.order_id },
          [Modules.FULFILLMENT]: { fulfillment_id: fulfillment.id },
        },
      ])
    )
    emitEventStep({
      eventName: OrderWorkflowEvents.FULFILLMENT_CREATED,
      data: {
        order_id: input.order_id,
        fulfillment_id: fulfillment.id,
        no_notification: true,
      },
    })
    return new WorkflowResponse(fulfillment)
  }
)

function toFulfillment({
  input,
  order,
}: {
  input: FulfilWithoutStockInput
  order: unknown
}) {
  const { shipping_address, items } = order as OrderRow
  const { id: _, ...delivery_address } = shipping_address ?? {}
  return {
    location_id: input.location_id,
    provider_id: "manual_manual",
    shipping_option_id: input.shipping_option_id ?? undefined,
    delivery_address,
    packed_at: new Date(),
    metadata: input.metadata,
    order: { id: input.order_id },
    labels: [],
    items: input.items.flatMap(({ id, quantity }) =>
      toFulfillmentItems(
        id,
        quantity,
        items.find((it) => it.id === id)
      )
    ),
  }
}

// One for each inventory item of a variant, as core makes them: its shipment
// counts the units by them.
function toFulfillmentItems(
  id: string,
  quantity: number,
  item: OrderItemRow | undefined
) {
  const shared = {
    line_item_id: id,
    title: item?.title ?? "",
    sku: item?.variant_sku ?? "",
    barcode: "",
  }
  const parts = item?.variant?.inventory_items ?? []
  return parts.length
    ? parts.map(({ inventory_item_id, required_quantity }) => ({
        ...shared,
        inventory_item_id,
        quantity: MathBN.mult(quantity, required_quantity).toNumber(),
      }))
    : [{ ...shared, quantity }]
}
