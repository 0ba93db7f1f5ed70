import { model } from "@medusajs/framework/utils"
import { MiraklInstance } from "./mirakl-instance"
import { MiraklOrderChange } from "./mirakl-order-change"
import { MiraklInvoice } from "./mirakl-invoice"
import { MiraklOrderAction } from "./mirakl-order-action"
import { MiraklOrderLine } from "./mirakl-order-line"
import { MiraklShipment } from "./mirakl-shipment"

/**
 * The binding: ties one Mirakl order to at most one Medusa order. It hangs on
 * the shop, not on the instance, so that a reconnected shop adopts it; it is
 * never deleted.
 */
export const MiraklOrder = model
  .define("mirakl_order", {
    id: model.id({ prefix: "mirord" }).primaryKey(),
    /** `<host>/<shop id>`. */
    shop_key: model.text(),
    mirakl_order_id: model.text().searchable(),
    commercial_id: model.text().searchable(),
    /** Mirakl's `order_state`; an unknown one survives as sent. */
    mirakl_state: model.text(),
    /** Mirakl's state when the order was first seen: what was open then had its goods in the warehouse. */
    first_state: model.text().nullable(),
    mirakl_state_reason_code: model.text().nullable(),
    mirakl_state_reason_label: model.text().nullable(),
    status: model
      .enum(["waiting", "held", "imported", "ignored", "failed"])
      .default("waiting"),
    /** A person asked for it: that it is older than the import date counts no more. */
    is_wanted: model.boolean().default(false),
    /** How far the import has come; a run rolls forward from here. */
    phase: model
      .enum(["bound", "ordered", "reserved", "announced"])
      .default("bound"),
    /** Why it waits for a person: a code of `HELD_REASONS`. */
    held_reason: model.text().nullable(),
    /** The facts behind the reason, e.g. `{ "skus": ["A-1"] }`. No buyer data. */
    held_details: model.json().nullable(),
    /** Why it failed; of an ignored one a code of `IGNORED_REASONS`. */
    error_code: model.text().nullable(),
    error_message: model.text().nullable(),
    /** Mirakl's update up to which the imported order follows; null when it has not begun to. */
    changes_applied_at: model.dateTime().nullable(),
    /** Mirakl's update for which the units of an order without a Medusa order are held. */
    units_held_at: model.dateTime().nullable(),
    /** False for orders that the marketplace ships, and old ones whose goods had left. */
    moves_stock: model.boolean().default(true),

    /** What a person should know, by code of `FLAGS`, with the facts; it stops nothing. */
    flags: model.json().nullable(),

    /** The Medusa order, once imported. */
    order_id: model.text().nullable(),
    channel_code: model.text().nullable(),
    currency_code: model.text(),
    tax_mode: model.enum(["TAX_INCLUDED", "TAX_EXCLUDED"]),
    payment_type: model.text().nullable(),
    payment_workflow: model.text().nullable(),
    customer_debited_at: model.dateTime().nullable(),
    /** What the buyer pays for the live lines, taxes included. */
    total: model.bigNumber().nullable(),
    /** What the store's own taxes make of it, in tax system `store`; else null. */
    store_total: model.bigNumber().nullable(),
    shipping_total: model.bigNumber().nullable(),
    /** Including tax. */
    commission_total: model.bigNumber().nullable(),
    shipping_type_code: model.text().nullable(),
    shipping_type_label: model.text().nullable(),
    shipping_zone_code: model.text().nullable(),
    carrier_code: model.text().nullable(),
    carrier_name: model.text().nullable(),
    tracking_number: model.text().nullable(),
    tracking_url: model.text().nullable(),
    fulfillment_center_code: model.text().nullable(),
    shipping_deadline: model.dateTime().nullable(),
    /** Until when the shop must accept, by the instance's setting: Mirakl does not tell. */
    acceptance_deadline: model.dateTime().nullable(),
    /** When somebody accepted or refused; null for a decision of Mirakl's own. */
    acceptance_decided_at: model.dateTime().nullable(),
    /** Mirakl lets the shop cancel the order. */
    can_cancel: model.boolean().default(false),
    has_incident: model.boolean().default(false),
    /** What Mirakl has been told is our reference (OR04). */
    seller_reference: model.text().nullable(),
    /** Why Mirakl does not take the reference. */
    seller_reference_error: model.text().nullable(),
    mirakl_created_at: model.dateTime(),
    mirakl_updated_at: model.dateTime(),
    imported_at: model.dateTime().nullable(),
    /** When the rules were last asked for an invoice; asked again when Mirakl changes the order. */
    invoice_checked_at: model.dateTime().nullable(),
    /** When the buyer was anonymized: what Mirakl says of them since is not stored. */
    anonymized_at: model.dateTime().nullable(),
    /** The order as OR11 last sent it. Holds buyer data: no route returns it. */
    payload: model.json().nullable(),
    /** Tells two readings apart that have one date. */
    payload_hash: model.text().nullable(),
    lines: model.hasMany(() => MiraklOrderLine, { mappedBy: "binding" }),
    shipments: model.hasMany(() => MiraklShipment, { mappedBy: "binding" }),
    changes: model.hasMany(() => MiraklOrderChange, { mappedBy: "binding" }),
    invoices: model.hasMany(() => MiraklInvoice, { mappedBy: "binding" }),
    actions: model.hasMany(() => MiraklOrderAction, { mappedBy: "binding" }),
    instance: model.belongsTo(() => MiraklInstance, { mappedBy: "orders" }),
  })
  .indexes([
    {
      name: "IDX_mirakl_order_identity",
      on: ["shop_key", "mirakl_order_id"],
      unique: true,
    },
    {
      name: "IDX_mirakl_order_order",
      on: ["order_id"],
      unique: true,
      where: "order_id IS NOT NULL",
    },
    { on: ["instance_id", "status"] },
    {
      name: "IDX_mirakl_order_past_import",
      on: ["instance_id", "mirakl_state"],
      where: "status = 'ignored' AND error_code = 'STATE_NOT_IMPORTED'",
    },
    {
      name: "IDX_mirakl_order_to_ship",
      on: ["instance_id", "id"],
      where: "status = 'imported' AND mirakl_state = 'SHIPPING'",
    },
    {
      name: "IDX_mirakl_order_changed",
      on: ["instance_id", "id"],
      where:
        "status = 'imported' AND (changes_applied_at IS NULL OR changes_applied_at < mirakl_updated_at)",
    },
    {
      name: "IDX_mirakl_order_units",
      on: ["instance_id", "id"],
      where:
        "order_id IS NULL AND (units_held_at IS NULL OR units_held_at < mirakl_updated_at)",
    },
    {
      name: "IDX_mirakl_order_to_accept",
      on: ["instance_id", "mirakl_created_at"],
      where: "mirakl_state = 'WAITING_ACCEPTANCE'",
    },
    {
      name: "IDX_mirakl_order_untold_reference",
      on: ["instance_id", "imported_at"],
      where:
        "status = 'imported' AND seller_reference IS NULL AND seller_reference_error IS NULL",
    },
    {
      name: "IDX_mirakl_order_to_invoice",
      on: ["instance_id", "id"],
      where:
        "status = 'imported' AND (invoice_checked_at IS NULL OR invoice_checked_at < mirakl_updated_at)",
    },
    {
      name: "IDX_mirakl_order_flagged",
      on: ["instance_id", "id"],
      where: "flags IS NOT NULL",
    },
    { on: ["instance_id", "mirakl_created_at"] },
    { on: ["instance_id", "mirakl_updated_at"] },
    // Behind each filter and sort that the list offers.
    { on: ["status", "mirakl_created_at"] },
    { on: ["mirakl_state", "mirakl_created_at"] },
    { on: ["channel_code", "mirakl_created_at"] },
    { on: ["currency_code", "mirakl_created_at"] },
    { on: ["mirakl_order_id"] },
    { on: ["commercial_id"] },
    { on: ["mirakl_created_at"] },
    { on: ["mirakl_updated_at"] },
    { on: ["shipping_deadline"] },
    { on: ["imported_at"] },
    { on: ["created_at"] },
    { on: ["updated_at"] },
    {
      name: "IDX_mirakl_order_held",
      on: ["held_reason"],
      where: "held_reason IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_order_incident",
      on: ["id"],
      where: "has_incident = true AND deleted_at IS NULL",
    },
  ])
