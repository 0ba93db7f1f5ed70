import { model } from "@medusajs/framework/utils"
import { MiraklOrder } from "./mirakl-order"

/** A line of a Mirakl order and the Medusa line item it became. Amounts are line totals unless named unit. */
export const MiraklOrderLine = model
  .define("mirakl_order_line", {
    id: model.id({ prefix: "mirol" }).primaryKey(),
    mirakl_line_id: model.text(),
    line_index: model.number().default(0),
    mirakl_state: model.text(),
    mirakl_state_reason_code: model.text().nullable(),
    mirakl_state_reason_label: model.text().nullable(),
    offer_id: model.text().nullable(),
    offer_sku: model.text(),
    product_sku: model.text().nullable(),
    product_title: model.text().nullable(),
    quantity: model.number(),
    unit_price: model.bigNumber(),
    price: model.bigNumber(),
    /** As first seen, before anything was cancelled; null when that was not seen. */
    ordered_quantity: model.number().nullable(),
    ordered_price: model.bigNumber().nullable(),
    ordered_shipping_price: model.bigNumber().nullable(),
    shipping_price: model.bigNumber(),
    commission: model.bigNumber().nullable(),
    /** `[{ code, amount, rate }]`, the line's totals as sent. */
    taxes: model.json().nullable(),
    shipping_taxes: model.json().nullable(),
    carrier_code: model.text().nullable(),
    carrier_name: model.text().nullable(),
    variant_id: model.text().nullable(),
    /** Reservations that hold its units until the order is imported. */
    held_reservation_ids: model.array().default([]),
    /** The Medusa order line item. */
    line_item_id: model.text().nullable(),
    /** Mirakl lets the shop give money back on the line. */
    can_refund: model.boolean().default(false),
    binding: model.belongsTo(() => MiraklOrder, { mappedBy: "lines" }),
  })
  .indexes([
    {
      name: "IDX_mirakl_order_line_identity",
      on: ["binding_id", "mirakl_line_id"],
      unique: true,
    },
    { on: ["offer_sku"] },
    { on: ["line_item_id"] },
    {
      name: "IDX_mirakl_order_line_held",
      on: ["binding_id"],
      where: "held_reservation_ids <> '{}'",
    },
  ])
