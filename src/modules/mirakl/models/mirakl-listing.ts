import { model } from "@medusajs/framework/utils"
import { MiraklInstance } from "./mirakl-instance"

/** One Mirakl offer of the shop, linked to a Medusa variant by SKU. */
export const MiraklListing = model
  .define("mirakl_listing", {
    id: model.id({ prefix: "mirlst" }).primaryKey(),
    offer_id: model.text(),
    shop_sku: model.text().searchable(),
    product_sku: model.text().searchable().nullable(),
    title: model.text().searchable().nullable(),
    description: model.text().nullable(),
    category_code: model.text().nullable(),
    category_label: model.text().nullable(),
    ean: model.text().searchable().nullable(),
    upc: model.text().nullable(),
    isbn: model.text().nullable(),
    mpn: model.text().nullable(),
    /** All references as `{ type, reference }`. */
    references: model.json().nullable(),
    /** Product condition: a code of OF61. */
    state_code: model.text().nullable(),
    logistic_class_code: model.text().nullable(),
    shipping_zone_code: model.text().nullable(),
    shipping_type_code: model.text().nullable(),
    channels: model.array().default([]),
    price: model.bigNumber().nullable(),
    currency_code: model.text().nullable(),
    /** What Mirakl last told us that it sells. */
    mirakl_quantity: model.number().nullable(),
    active: model.boolean().default(false),
    inactivity_reasons: model.array().default([]),
    min_order_quantity: model.number().nullable(),
    max_order_quantity: model.number().nullable(),
    package_quantity: model.number().nullable(),
    lead_time_days: model.number().nullable(),
    /** What else Mirakl sent, as sent. */
    extras: model.json().nullable(),
    /** Last update of the offer on Mirakl, where the source tells it. */
    mirakl_updated_at: model.dateTime().nullable(),
    /** When OF21 last supplied the full record. */
    enriched_at: model.dateTime().nullable(),
    /** Set when the offer no longer exists on Mirakl. */
    removed_at: model.dateTime().nullable(),

    link_status: model
      .enum(["linked", "unlinked", "ambiguous"])
      .default("unlinked"),
    /** A manual link is never overwritten. */
    link_source: model.enum(["sku", "barcode", "manual"]).nullable(),
    variant_id: model.text().nullable(),

    sync_status: model
      .enum(["never", "pending", "in_sync", "rejected", "drifted"])
      .default("never"),
    /** Quantity in the last file sent. */
    exported_quantity: model.number().nullable(),
    exported_at: model.dateTime().nullable(),
    /** Quantity that Mirakl's import report last accepted. */
    accepted_quantity: model.number().nullable(),
    accepted_at: model.dateTime().nullable(),
    sync_error: model.text().nullable(),
    /** Why less is offered than one may think: a code of `STOCK_PROBLEMS`. */
    stock_problem: model.text().nullable(),
    /** Units sold beyond what is there. */
    oversold_quantity: model.number().default(0),
    /** When Mirakl was last read to sell exactly the store's quantity. */
    proven_equal_at: model.dateTime().nullable(),
    /** Why it did not when it was last compared: a code of `DRIFT_CAUSES`. */
    drift_cause: model.text().nullable(),
    drift_found_at: model.dateTime().nullable(),
    instance: model.belongsTo(() => MiraklInstance, { mappedBy: "listings" }),
  })
  .indexes([
    {
      name: "IDX_mirakl_listing_offer",
      on: ["instance_id", "offer_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { on: ["instance_id", "shop_sku"] },
    { on: ["link_status", "instance_id"] },
    { on: ["sync_status", "instance_id"] },
    { on: ["instance_id", "updated_at"] },
    { on: ["variant_id"] },
    // Behind each filter and sort that the list offers, and the look-up by codes.
    { on: ["shop_sku"] },
    { on: ["offer_id"] },
    { on: ["product_sku"] },
    { on: ["ean"] },
    { on: ["upc"] },
    { on: ["title"] },
    { on: ["category_code"] },
    { on: ["state_code"] },
    { on: ["created_at"] },
    { on: ["updated_at"] },
    { on: ["channels"], type: "GIN" },
    {
      name: "IDX_mirakl_listing_inactive",
      on: ["id"],
      where: "active = false AND deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_listing_by_hand",
      on: ["id"],
      where: "link_source = 'manual' AND deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_listing_barcode",
      on: ["id"],
      where: "link_source = 'barcode' AND deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_listing_problem",
      on: ["stock_problem"],
      where: "stock_problem IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_listing_drift",
      on: ["drift_cause"],
      where: "drift_cause IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_listing_removed",
      on: ["id"],
      where: "removed_at IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_listing_stale",
      on: ["instance_id", "offer_id"],
      where:
        "enriched_at IS NULL AND removed_at IS NULL AND deleted_at IS NULL",
    },
  ])
