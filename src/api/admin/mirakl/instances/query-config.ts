// An allow-list: what is not named here never leaves, however `fields` asks.
const instanceFields = [
  "id",
  "name",
  "label",
  "status",
  "marketplace_url",
  "host",
  "shop_id",
  "shop_name",
  "platform_name",
  "api_key_last4",
  "currency_code",
  "capabilities",
  "last_tested_at",
  "confirmed_at",
  "error_code",
  "error_message",
  "sales_channel_id",
  "region_id",
  "stock_location_ids",
  "price_list_id",
  "shipping_option_id",
  "link_by",
  "order_states",
  "import_orders_created_after",
  "existing_orders",
  "buyer_email",
  "emit_order_placed",
  "tax_system",
  "create_company",
  "acceptance_policy",
  "acceptance_short_stock",
  "acceptance_price_tolerance",
  "acceptance_hours",
  "invoice_prefix",
  "invoice_document_type",
  "stock_basis",
  "stock_buffer",
  "stock_percentage",
  "stock_maximum",
  "stock_minimum",
  "unmanaged_quantity",
  "backorder_quantity",
  "stock_full_export_hours",
  "stock_full_export_at",
  "log_level",
  "log_retention_days",
  "buyer_retention_days",
  "orders_cursor",
  "listings_cursor",
  "created_at",
  "updated_at",
]

const instanceRelations = [
  "schedules",
  "workflow_rules",
  "carrier_mappings",
  "country_mappings",
  "channel_mappings",
]

export const retrieveInstanceConfig = {
  entity: "mirakl_instance",
  defaults: instanceFields,
  allowed: [...instanceFields, ...instanceRelations],
  isList: false,
}

export const listInstancesConfig = { ...retrieveInstanceConfig, isList: true }

const scheduleFields = [
  "id",
  "instance_id",
  "operation",
  "interval_minutes",
  "is_active",
  "next_run_at",
  "last_run_at",
  "last_job_id",
  "created_at",
  "updated_at",
]

export const retrieveScheduleConfig = {
  entity: "mirakl_schedule",
  defaults: scheduleFields,
  allowed: scheduleFields,
  isList: false,
}

export const listSchedulesConfig = { ...retrieveScheduleConfig, isList: true }

const masterDataFields = [
  "id",
  "instance_id",
  "kind",
  "scope",
  "code",
  "label",
  "description",
  "parent_code",
  "level",
  "tracking_url",
  "standard_code",
  "extras",
  "removed_at",
  "created_at",
  "updated_at",
]

export const listMasterDataConfig = {
  entity: "mirakl_master_data_entry",
  defaults: masterDataFields,
  allowed: masterDataFields,
  isList: true,
}
