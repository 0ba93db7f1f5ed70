import { model } from "@medusajs/framework/utils"
import { MiraklCarrierMapping } from "./mirakl-carrier-mapping"
import { MiraklChannelMapping } from "./mirakl-channel-mapping"
import { MiraklCountryMapping } from "./mirakl-country-mapping"
import { MiraklJob } from "./mirakl-job"
import { MiraklListing } from "./mirakl-listing"
import { MiraklMasterData } from "./mirakl-master-data"
import { MiraklOrder } from "./mirakl-order"
import { MiraklSchedule } from "./mirakl-schedule"
import { MiraklWorkflowRule } from "./mirakl-workflow-rule"

/** One connection: one shop on one Mirakl marketplace, with its own key and settings. */
export const MiraklInstance = model
  .define("mirakl_instance", {
    id: model.id({ prefix: "mirin" }).primaryKey(),
    name: model.text().searchable(),
    label: model.enum(["production", "sandbox"]).default("production"),
    status: model
      .enum(["draft", "connected", "paused", "error", "archived"])
      .default("draft"),
    /** Origin of the marketplace, e.g. `https://example.mirakl.net`. */
    marketplace_url: model.text(),
    /** Host and port of `marketplace_url`, lower case: half of the shop's identity. */
    host: model.text(),
    /** As A01 resolves it; null until a test resolved an empty field. */
    shop_id: model.text().nullable(),
    shop_name: model.text().searchable().nullable(),
    platform_name: model.text().nullable(),
    /** AES-256-GCM; no route returns it. */
    api_key_ciphertext: model.text(),
    api_key_last4: model.text(),
    currency_code: model.text().nullable(),
    /** What PC01 says the platform can do; see `toCapabilityProfile`. */
    capabilities: model.json().nullable(),
    last_tested_at: model.dateTime().nullable(),
    confirmed_at: model.dateTime().nullable(),
    error_code: model.text().nullable(),
    error_message: model.text().nullable(),

    sales_channel_id: model.text().nullable(),
    region_id: model.text().nullable(),
    /** Ordered: the first is where imported orders reserve. */
    stock_location_ids: model.array().default([]),
    price_list_id: model.text().nullable(),
    shipping_option_id: model.text().nullable(),

    /** What links a listing to its variant; see `decideLink`. */
    link_by: model.enum(["sku", "barcode", "sku_or_barcode"]).default("sku"),

    /** Mirakl states that create a Medusa order. */
    order_states: model
      .array()
      .default(["SHIPPING", "SHIPPED", "TO_COLLECT", "RECEIVED"]),
    import_orders_created_after: model.dateTime().nullable(),
    /** What becomes of orders from before `import_orders_created_after`. */
    existing_orders: model
      .enum(["skip", "take_over", "no_stock"])
      .default("skip"),
    buyer_email: model
      .enum(["undeliverable", "relay"])
      .default("undeliverable"),
    emit_order_placed: model.boolean().default(true),
    /** Whose taxes an order carries: Mirakl's as they are, or the store's tax region's. */
    tax_system: model.enum(["marketplace", "store"]).default("marketplace"),
    /** Puts both contacts of a buyer with a company into that company's customer group. */
    create_company: model.boolean().default(false),

    /** Who answers orders in WAITING_ACCEPTANCE: a person, or we when the stock is there, or always. */
    acceptance_policy: model
      .enum(["manual", "when_available", "always"])
      .default("manual"),
    /** With `when_available` and too little stock. */
    acceptance_short_stock: model.enum(["manual", "refuse"]).default("manual"),
    /** A price that is more percent than this below the store's is left to a person; null does not look. */
    acceptance_price_tolerance: model.number().default(10).nullable(),
    /** Hours after which the marketplace refuses an unanswered order; null when not known. */
    acceptance_hours: model.number().nullable(),

    /** Stands before the invoice number, e.g. `MK-`. */
    invoice_prefix: model.text().nullable(),
    /** Counts the instance's invoices without a gap. */
    invoice_last_number: model.number().default(0),
    /** Code of DO01 under which invoices are uploaded. */
    invoice_document_type: model.text().default("CUSTOMER_INVOICE"),

    stock_basis: model.enum(["available", "stocked"]).default("available"),
    /** Units kept back from the marketplace. */
    stock_buffer: model.number().default(0),
    /** Share of the stock offered here, 0–100. */
    stock_percentage: model.number().default(100),
    stock_maximum: model.number().nullable(),
    /** Below it 0 is sent. */
    stock_minimum: model.number().nullable(),
    /** Sent for variants whose inventory is not managed; null sends nothing. */
    unmanaged_quantity: model.number().nullable(),
    /** Sent for variants that allow backorder; null sends the computed quantity. */
    backorder_quantity: model.number().nullable(),
    /** Everything is sent again after so many hours, also what Mirakl has accepted. */
    stock_full_export_hours: model.number().default(24),

    log_level: model.enum(["error", "success", "all"]).default("error"),
    log_retention_days: model.number().default(90),
    /** Days after which the buyer of an order that is over is anonymized; null for never. */
    buyer_retention_days: model.number().nullable(),

    /** Every order that Mirakl updated before this moment is safely stored. */
    orders_cursor: model.dateTime().nullable(),
    /** `last_request_date` of the next delta of offers (OF52). */
    listings_cursor: model.dateTime().nullable(),
    /** When all stock was last sent. */
    stock_full_export_at: model.dateTime().nullable(),
    /** Where the next delta of stock starts; see `StockScan`. */
    stock_scan: model.json().nullable(),
    /** When all offers were last read, not only those that changed. */
    listings_read_at: model.dateTime().nullable(),

    master_data: model.hasMany(() => MiraklMasterData, {
      mappedBy: "instance",
    }),
    channel_mappings: model.hasMany(() => MiraklChannelMapping, {
      mappedBy: "instance",
    }),
    carrier_mappings: model.hasMany(() => MiraklCarrierMapping, {
      mappedBy: "instance",
    }),
    country_mappings: model.hasMany(() => MiraklCountryMapping, {
      mappedBy: "instance",
    }),
    workflow_rules: model.hasMany(() => MiraklWorkflowRule, {
      mappedBy: "instance",
    }),
    listings: model.hasMany(() => MiraklListing, { mappedBy: "instance" }),
    orders: model.hasMany(() => MiraklOrder, { mappedBy: "instance" }),
    jobs: model.hasMany(() => MiraklJob, { mappedBy: "instance" }),
    schedules: model.hasMany(() => MiraklSchedule, { mappedBy: "instance" }),
  })
  .cascades({
    delete: [
      "master_data",
      "channel_mappings",
      "carrier_mappings",
      "country_mappings",
      "workflow_rules",
      "listings",
      "jobs",
      "schedules",
    ],
  })
  .indexes([
    {
      name: "IDX_mirakl_instance_live_shop",
      on: ["host", "shop_id"],
      unique: true,
      where:
        "status <> 'archived' AND shop_id IS NOT NULL AND deleted_at IS NULL",
    },
  ])
