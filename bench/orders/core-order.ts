import {
  createOrderPaymentCollectionWorkflow,
  createOrderWorkflow,
  createReservationsWorkflow,
  markPaymentCollectionAsPaid,
} from "@medusajs/medusa/core-flows"
import type { MiraklOrder } from "../../src/mirakl-api"
import type { Bench } from "../bench"

/**
 * The same order by core's own workflows, one after the other, as a plugin
 * that knows no better makes it: order, reservations, payment, capture.
 */
export async function createCoreOrder(
  { container, store }: Bench,
  order: MiraklOrder
): Promise<void> {
  const { result: created } = await createOrderWorkflow(container).run({
    input: toCoreOrder(store, order),
  })
  await createReservationsWorkflow(container).run({
    input: {
      reservations: (created.items ?? []).map((item) => ({
        line_item_id: item.id,
        inventory_item_id:
          store.variant(item.variant_sku ?? "").inventory_items[0]?.id ?? "",
        location_id: store.stock_location_ids[0],
        quantity: item.quantity,
      })),
    },
  })
  const { result: collections } = await createOrderPaymentCollectionWorkflow(
    container
  ).run({ input: { order_id: created.id, amount: Number(created.total) } })
  await markPaymentCollectionAsPaid(container).run({
    input: {
      order_id: created.id,
      payment_collection_id: collections[0]?.id ?? "",
    },
  })
}

function toCoreOrder(store: Bench["store"], order: MiraklOrder) {
  const address = toCoreAddress(order)
  return {
    region_id: store.region_id,
    sales_channel_id: store.sales_channel_id,
    currency_code: store.currency_code,
    email: `${order.order_id.toLowerCase()}@mirakl.invalid`,
    billing_address: address,
    shipping_address: address,
    items: order.order_lines.map((line) => ({
      variant_id: store.variant(line.offer_sku ?? "").id,
      title: line.product_title ?? "",
      quantity: line.quantity,
      unit_price: line.price_unit ?? 0,
    })),
    shipping_methods: [
      {
        name: "Standard",
        amount: 9.8,
        shipping_option_id: store.shipping_option_id,
      },
    ],
    // Not the plugin's key: this order is none that it made.
    metadata: { marketplace_order_id: order.order_id },
  }
}

function toCoreAddress({ customer }: MiraklOrder) {
  const address = customer?.shipping_address
  return {
    first_name: address?.firstname ?? "",
    last_name: address?.lastname ?? "",
    address_1: address?.street_1 ?? "",
    city: address?.city ?? "",
    postal_code: address?.zip_code ?? "",
    country_code: "fr",
  }
}
