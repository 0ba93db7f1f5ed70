const listingFields = [
  "id",
  "instance_id",
  "offer_id",
  "shop_sku",
  "product_sku",
  "title",
  "description",
  "category_code",
  "category_label",
  "ean",
  "upc",
  "isbn",
  "mpn",
  "references",
  "state_code",
  "logistic_class_code",
  "shipping_zone_code",
  "shipping_type_code",
  "channels",
  "price",
  "currency_code",
  "mirakl_quantity",
  "active",
  "inactivity_reasons",
  "min_order_quantity",
  "max_order_quantity",
  "package_quantity",
  "lead_time_days",
  "mirakl_updated_at",
  "enriched_at",
  "removed_at",
  "link_status",
  "link_source",
  "variant_id",
  "sync_status",
  "exported_quantity",
  "exported_at",
  "accepted_quantity",
  "accepted_at",
  "sync_error",
  "stock_problem",
  "oversold_quantity",
  "proven_equal_at",
  "drift_cause",
  "drift_found_at",
  "created_at",
  "updated_at",
]

const listingRelations = [
  "instance.id",
  "instance.name",
  "instance.marketplace_url",
]

// What else Mirakl sent can be long: in a list only on request.
const heavyFields = ["extras"]

const allowed = [...listingFields, ...listingRelations, ...heavyFields]

export const retrieveListingConfig = {
  entity: "mirakl_listing",
  defaults: allowed,
  allowed,
  isList: false,
}

export const listListingsConfig = {
  entity: "mirakl_listing",
  defaults: [...listingFields, ...listingRelations],
  allowed,
  isList: true,
}
