import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126092216 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "mirakl_call_budget" ("id" text not null, "next_due_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_call_budget_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_call_budget_deleted_at" ON "mirakl_call_budget" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_call_budget_next_due_at" ON "mirakl_call_budget" ("next_due_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_instance" ("id" text not null, "name" text not null, "label" text check ("label" in ('production', 'sandbox')) not null default 'production', "status" text check ("status" in ('draft', 'connected', 'paused', 'error', 'archived')) not null default 'draft', "marketplace_url" text not null, "host" text not null, "shop_id" text null, "shop_name" text null, "platform_name" text null, "api_key_ciphertext" text not null, "api_key_last4" text not null, "currency_code" text null, "capabilities" jsonb null, "last_tested_at" timestamptz null, "confirmed_at" timestamptz null, "error_code" text null, "error_message" text null, "sales_channel_id" text null, "region_id" text null, "stock_location_ids" text[] not null default '{}', "price_list_id" text null, "shipping_option_id" text null, "link_by" text check ("link_by" in ('sku', 'barcode', 'sku_or_barcode')) not null default 'sku', "order_states" text[] not null default '{SHIPPING,SHIPPED,TO_COLLECT,RECEIVED}', "import_orders_created_after" timestamptz null, "existing_orders" text check ("existing_orders" in ('skip', 'take_over', 'no_stock')) not null default 'skip', "buyer_email" text check ("buyer_email" in ('undeliverable', 'relay')) not null default 'undeliverable', "emit_order_placed" boolean not null default true, "tax_system" text check ("tax_system" in ('marketplace', 'store')) not null default 'marketplace', "create_company" boolean not null default false, "acceptance_policy" text check ("acceptance_policy" in ('manual', 'when_available', 'always')) not null default 'manual', "acceptance_short_stock" text check ("acceptance_short_stock" in ('manual', 'refuse')) not null default 'manual', "acceptance_price_tolerance" integer null default 10, "acceptance_hours" integer null, "invoice_prefix" text null, "invoice_last_number" integer not null default 0, "invoice_document_type" text not null default 'CUSTOMER_INVOICE', "stock_basis" text check ("stock_basis" in ('available', 'stocked')) not null default 'available', "stock_buffer" integer not null default 0, "stock_percentage" integer not null default 100, "stock_maximum" integer null, "stock_minimum" integer null, "unmanaged_quantity" integer null, "backorder_quantity" integer null, "stock_full_export_hours" integer not null default 24, "log_level" text check ("log_level" in ('error', 'success', 'all')) not null default 'error', "log_retention_days" integer not null default 90, "buyer_retention_days" integer null, "orders_cursor" timestamptz null, "listings_cursor" timestamptz null, "stock_full_export_at" timestamptz null, "stock_scan" jsonb null, "listings_read_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_instance_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_instance_deleted_at" ON "mirakl_instance" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_instance_live_shop" ON "mirakl_instance" ("host", "shop_id") WHERE status <> 'archived' AND shop_id IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_country_mapping" ("id" text not null, "label" text not null, "country_code" text not null, "instance_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_country_mapping_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_country_mapping_instance_id" ON "mirakl_country_mapping" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_country_mapping_deleted_at" ON "mirakl_country_mapping" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_country_mapping_label" ON "mirakl_country_mapping" ("instance_id", "label") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_channel_mapping" ("id" text not null, "channel_code" text not null, "sales_channel_id" text null, "region_id" text null, "instance_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_channel_mapping_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_channel_mapping_instance_id" ON "mirakl_channel_mapping" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_channel_mapping_deleted_at" ON "mirakl_channel_mapping" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_channel_mapping_channel" ON "mirakl_channel_mapping" ("instance_id", "channel_code") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_carrier_mapping" ("id" text not null, "shipping_option_id" text null, "provider_id" text null, "carrier_code" text null, "carrier_name" text null, "tracking_url" text null, "rank" integer not null default 0, "instance_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_carrier_mapping_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_carrier_mapping_instance_id" ON "mirakl_carrier_mapping" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_carrier_mapping_deleted_at" ON "mirakl_carrier_mapping" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_job" ("id" text not null, "operation" text not null, "trigger" text check ("trigger" in ('manual', 'schedule', 'event')) not null default 'manual', "status" text check ("status" in ('queued', 'running', 'done', 'partial', 'failed', 'cancelled')) not null default 'queued', "dry_run" boolean not null default false, "params" jsonb null, "result" jsonb null, "total" integer not null default 0, "processed" integer not null default 0, "failed" integer not null default 0, "held" integer not null default 0, "error_code" text null, "error_message" text null, "remedy" text null, "correlation_id" text not null, "schedule_id" text null, "actor_id" text null, "expected" integer null, "lease_token" text null, "lease_expires_at" timestamptz null, "attempts" integer not null default 0, "crashes" integer not null default 0, "retry_at" timestamptz null, "is_line_retry" boolean not null default false, "cancel_requested_at" timestamptz null, "started_at" timestamptz null, "finished_at" timestamptz null, "instance_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_job_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_instance_id" ON "mirakl_job" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_deleted_at" ON "mirakl_job" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_instance_id_operation_created_at" ON "mirakl_job" ("instance_id", "operation", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_status" ON "mirakl_job" ("status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_job_lane" ON "mirakl_job" ("instance_id", "operation") WHERE status = 'running' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_created_at" ON "mirakl_job" ("created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_updated_at" ON "mirakl_job" ("updated_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_started_at" ON "mirakl_job" ("started_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_finished_at" ON "mirakl_job" ("finished_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_operation_created_at" ON "mirakl_job" ("operation", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_trigger_created_at" ON "mirakl_job" ("trigger", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_correlation_id" ON "mirakl_job" ("correlation_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_schedule" ON "mirakl_job" ("schedule_id") WHERE schedule_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_dry_run" ON "mirakl_job" ("id") WHERE dry_run = true AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_job_line" ("id" text not null, "key" text not null, "status" text check ("status" in ('pending', 'processing', 'done', 'failed', 'held', 'ignored')) not null default 'pending', "attempts" integer not null default 0, "retryable" boolean not null default false, "error_code" text null, "error_message" text null, "remedy" text null, "reference_type" text null, "reference_id" text null, "data" jsonb null, "result" jsonb null, "job_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_job_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_job_id" ON "mirakl_job_line" ("job_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_deleted_at" ON "mirakl_job_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_job_line_key" ON "mirakl_job_line" ("job_id", "key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_job_id_status" ON "mirakl_job_line" ("job_id", "status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_held" ON "mirakl_job_line" ("reference_id") WHERE status = 'held' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_job_id_created_at" ON "mirakl_job_line" ("job_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_error_code" ON "mirakl_job_line" ("job_id", "error_code") WHERE error_code IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_reference_type_reference_id" ON "mirakl_job_line" ("reference_type", "reference_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_listing" ("id" text not null, "offer_id" text not null, "shop_sku" text not null, "product_sku" text null, "title" text null, "description" text null, "category_code" text null, "category_label" text null, "ean" text null, "upc" text null, "isbn" text null, "mpn" text null, "references" jsonb null, "state_code" text null, "logistic_class_code" text null, "shipping_zone_code" text null, "shipping_type_code" text null, "channels" text[] not null default '{}', "price" numeric null, "currency_code" text null, "mirakl_quantity" integer null, "active" boolean not null default false, "inactivity_reasons" text[] not null default '{}', "min_order_quantity" integer null, "max_order_quantity" integer null, "package_quantity" integer null, "lead_time_days" integer null, "extras" jsonb null, "mirakl_updated_at" timestamptz null, "enriched_at" timestamptz null, "removed_at" timestamptz null, "link_status" text check ("link_status" in ('linked', 'unlinked', 'ambiguous')) not null default 'unlinked', "link_source" text check ("link_source" in ('sku', 'barcode', 'manual')) null, "variant_id" text null, "sync_status" text check ("sync_status" in ('never', 'pending', 'in_sync', 'rejected', 'drifted')) not null default 'never', "exported_quantity" integer null, "exported_at" timestamptz null, "accepted_quantity" integer null, "accepted_at" timestamptz null, "sync_error" text null, "stock_problem" text null, "oversold_quantity" integer not null default 0, "proven_equal_at" timestamptz null, "drift_cause" text null, "drift_found_at" timestamptz null, "instance_id" text not null, "raw_price" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_listing_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_instance_id" ON "mirakl_listing" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_deleted_at" ON "mirakl_listing" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_listing_offer" ON "mirakl_listing" ("instance_id", "offer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_instance_id_shop_sku" ON "mirakl_listing" ("instance_id", "shop_sku") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_link_status_instance_id" ON "mirakl_listing" ("link_status", "instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_sync_status_instance_id" ON "mirakl_listing" ("sync_status", "instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_instance_id_updated_at" ON "mirakl_listing" ("instance_id", "updated_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_variant_id" ON "mirakl_listing" ("variant_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_shop_sku" ON "mirakl_listing" ("shop_sku") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_offer_id" ON "mirakl_listing" ("offer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_product_sku" ON "mirakl_listing" ("product_sku") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_ean" ON "mirakl_listing" ("ean") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_upc" ON "mirakl_listing" ("upc") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_title" ON "mirakl_listing" ("title") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_category_code" ON "mirakl_listing" ("category_code") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_state_code" ON "mirakl_listing" ("state_code") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_created_at" ON "mirakl_listing" ("created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_updated_at" ON "mirakl_listing" ("updated_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_channels" ON "mirakl_listing" USING GIN ("channels") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_inactive" ON "mirakl_listing" ("id") WHERE active = false AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_by_hand" ON "mirakl_listing" ("id") WHERE link_source = 'manual' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_barcode" ON "mirakl_listing" ("id") WHERE link_source = 'barcode' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_problem" ON "mirakl_listing" ("stock_problem") WHERE stock_problem IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_drift" ON "mirakl_listing" ("drift_cause") WHERE drift_cause IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_removed" ON "mirakl_listing" ("id") WHERE removed_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_stale" ON "mirakl_listing" ("instance_id", "offer_id") WHERE enriched_at IS NULL AND removed_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_log" ("id" text not null, "instance_id" text null, "kind" text check ("kind" in ('call', 'decision', 'change', 'run')) not null default 'call', "level" text check ("level" in ('error', 'success', 'all')) not null default 'error', "outcome" text check ("outcome" in ('success', 'error')) not null, "operation" text null, "mirakl_operation" text null, "message" text not null, "error_code" text null, "http_status" integer null, "attempt" integer null, "duration_ms" integer null, "job_id" text null, "job_line_id" text null, "correlation_id" text null, "actor_id" text null, "reference_type" text null, "reference_id" text null, "request" jsonb null, "response" jsonb null, "details" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_log_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_deleted_at" ON "mirakl_log" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_instance_id_created_at" ON "mirakl_log" ("instance_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_job_id" ON "mirakl_log" ("job_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_correlation_id" ON "mirakl_log" ("correlation_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_reference_type_reference_id_created_at" ON "mirakl_log" ("reference_type", "reference_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_created_at" ON "mirakl_log" ("created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_kind_created_at" ON "mirakl_log" ("kind", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_level_created_at" ON "mirakl_log" ("level", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_operation_created_at" ON "mirakl_log" ("operation", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_mirakl_operation_created_at" ON "mirakl_log" ("mirakl_operation", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_reference_id" ON "mirakl_log" ("reference_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_failure" ON "mirakl_log" ("created_at") WHERE outcome = 'error' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_error_code" ON "mirakl_log" ("error_code", "created_at") WHERE error_code IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_job_line" ON "mirakl_log" ("job_line_id") WHERE job_line_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_actor" ON "mirakl_log" ("actor_id", "created_at") WHERE actor_id IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_master_data" ("id" text not null, "kind" text check ("kind" in ('channel', 'currency', 'logistic_class', 'shipping_zone', 'shipping_type', 'carrier', 'offer_state', 'hierarchy', 'reason', 'document_type', 'order_tax')) not null, "scope" text not null default '', "code" text not null, "label" text not null, "description" text null, "parent_code" text null, "level" integer null, "tracking_url" text null, "standard_code" text null, "extras" jsonb null, "removed_at" timestamptz null, "instance_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_master_data_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_master_data_instance_id" ON "mirakl_master_data" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_master_data_deleted_at" ON "mirakl_master_data" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_master_data_identity" ON "mirakl_master_data" ("instance_id", "kind", "scope", "code") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_notice" ("id" text not null, "instance_id" text not null, "code" text not null, "opened_at" timestamptz not null, "told_at" timestamptz null, "closed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_notice_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_notice_deleted_at" ON "mirakl_notice" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_notice_instance_id" ON "mirakl_notice" ("instance_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_order" ("id" text not null, "shop_key" text not null, "mirakl_order_id" text not null, "commercial_id" text not null, "mirakl_state" text not null, "mirakl_state_reason_code" text null, "mirakl_state_reason_label" text null, "status" text check ("status" in ('waiting', 'held', 'imported', 'ignored', 'failed')) not null default 'waiting', "phase" text check ("phase" in ('bound', 'ordered', 'reserved', 'announced')) not null default 'bound', "held_reason" text null, "held_details" jsonb null, "error_code" text null, "error_message" text null, "changes_applied_at" timestamptz null, "units_held_at" timestamptz null, "moves_stock" boolean not null default true, "flags" jsonb null, "order_id" text null, "channel_code" text null, "currency_code" text not null, "tax_mode" text check ("tax_mode" in ('TAX_INCLUDED', 'TAX_EXCLUDED')) not null, "payment_type" text null, "payment_workflow" text null, "customer_debited_at" timestamptz null, "total" numeric null, "store_total" numeric null, "shipping_total" numeric null, "commission_total" numeric null, "shipping_type_code" text null, "shipping_type_label" text null, "shipping_zone_code" text null, "carrier_code" text null, "carrier_name" text null, "tracking_number" text null, "tracking_url" text null, "fulfillment_center_code" text null, "shipping_deadline" timestamptz null, "acceptance_deadline" timestamptz null, "acceptance_decided_at" timestamptz null, "can_cancel" boolean not null default false, "has_incident" boolean not null default false, "seller_reference" text null, "seller_reference_error" text null, "mirakl_created_at" timestamptz not null, "mirakl_updated_at" timestamptz not null, "imported_at" timestamptz null, "invoice_checked_at" timestamptz null, "anonymized_at" timestamptz null, "payload" jsonb null, "payload_hash" text null, "instance_id" text not null, "raw_total" jsonb null, "raw_store_total" jsonb null, "raw_shipping_total" jsonb null, "raw_commission_total" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_instance_id" ON "mirakl_order" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_deleted_at" ON "mirakl_order" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_order_identity" ON "mirakl_order" ("shop_key", "mirakl_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_order_order" ON "mirakl_order" ("order_id") WHERE order_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_instance_id_status" ON "mirakl_order" ("instance_id", "status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_to_ship" ON "mirakl_order" ("instance_id", "id") WHERE status = 'imported' AND mirakl_state = 'SHIPPING' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_changed" ON "mirakl_order" ("instance_id", "id") WHERE status = 'imported' AND (changes_applied_at IS NULL OR changes_applied_at < mirakl_updated_at) AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_units" ON "mirakl_order" ("instance_id", "id") WHERE order_id IS NULL AND (units_held_at IS NULL OR units_held_at < mirakl_updated_at) AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_to_accept" ON "mirakl_order" ("instance_id", "mirakl_created_at") WHERE mirakl_state = 'WAITING_ACCEPTANCE' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_untold_reference" ON "mirakl_order" ("instance_id", "imported_at") WHERE status = 'imported' AND seller_reference IS NULL AND seller_reference_error IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_to_invoice" ON "mirakl_order" ("instance_id", "id") WHERE status = 'imported' AND (invoice_checked_at IS NULL OR invoice_checked_at < mirakl_updated_at) AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_flagged" ON "mirakl_order" ("instance_id", "id") WHERE flags IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_instance_id_mirakl_created_at" ON "mirakl_order" ("instance_id", "mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_instance_id_mirakl_updated_at" ON "mirakl_order" ("instance_id", "mirakl_updated_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_status_mirakl_created_at" ON "mirakl_order" ("status", "mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_mirakl_state_mirakl_created_at" ON "mirakl_order" ("mirakl_state", "mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_channel_code_mirakl_created_at" ON "mirakl_order" ("channel_code", "mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_currency_code_mirakl_created_at" ON "mirakl_order" ("currency_code", "mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_mirakl_order_id" ON "mirakl_order" ("mirakl_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_commercial_id" ON "mirakl_order" ("commercial_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_mirakl_created_at" ON "mirakl_order" ("mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_mirakl_updated_at" ON "mirakl_order" ("mirakl_updated_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_shipping_deadline" ON "mirakl_order" ("shipping_deadline") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_imported_at" ON "mirakl_order" ("imported_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_created_at" ON "mirakl_order" ("created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_updated_at" ON "mirakl_order" ("updated_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_held" ON "mirakl_order" ("held_reason") WHERE held_reason IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_incident" ON "mirakl_order" ("id") WHERE has_incident = true AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_invoice" ("id" text not null, "instance_id" text not null, "sequence" integer not null, "number" text not null, "issued_at" timestamptz not null, "file_id" text null, "wants_upload" boolean not null default false, "uploaded_at" timestamptz null, "error_code" text null, "error_message" text null, "binding_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_invoice_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_invoice_binding_id" ON "mirakl_invoice" ("binding_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_invoice_deleted_at" ON "mirakl_invoice" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_invoice_order" ON "mirakl_invoice" ("binding_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_invoice_number" ON "mirakl_invoice" ("instance_id", "sequence") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_order_action" ("id" text not null, "key" text not null, "kind" text check ("kind" in ('accept', 'cancel', 'refund')) not null, "source" text check ("source" in ('person', 'policy', 'store')) not null, "input" jsonb not null, "status" text check ("status" in ('pending', 'pushing', 'uncertain', 'pushed', 'failed')) not null default 'pending', "baseline" jsonb null, "result" jsonb null, "error_code" text null, "error_message" text null, "remedy" text null, "attempts" integer not null default 0, "pushed_at" timestamptz null, "binding_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_order_action_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_action_binding_id" ON "mirakl_order_action" ("binding_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_action_deleted_at" ON "mirakl_order_action" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_order_action_decision" ON "mirakl_order_action" ("binding_id", "key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_action_open" ON "mirakl_order_action" ("binding_id") WHERE status IN ('pending', 'pushing', 'uncertain') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_action_store_cancel" ON "mirakl_order_action" ("binding_id") WHERE kind = 'cancel' AND source = 'store' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_order_change" ("id" text not null, "key" text not null, "status" text check ("status" in ('doing', 'done')) not null default 'doing', "facts" jsonb null, "binding_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_order_change_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_change_binding_id" ON "mirakl_order_change" ("binding_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_change_deleted_at" ON "mirakl_order_change" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_order_change_identity" ON "mirakl_order_change" ("binding_id", "key") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_order_line" ("id" text not null, "mirakl_line_id" text not null, "line_index" integer not null default 0, "mirakl_state" text not null, "mirakl_state_reason_code" text null, "mirakl_state_reason_label" text null, "offer_id" text null, "offer_sku" text not null, "product_sku" text null, "product_title" text null, "quantity" integer not null, "unit_price" numeric not null, "price" numeric not null, "ordered_quantity" integer null, "ordered_price" numeric null, "ordered_shipping_price" numeric null, "shipping_price" numeric not null, "commission" numeric null, "taxes" jsonb null, "shipping_taxes" jsonb null, "carrier_code" text null, "carrier_name" text null, "variant_id" text null, "held_reservation_ids" text[] not null default '{}', "line_item_id" text null, "can_refund" boolean not null default false, "binding_id" text not null, "raw_unit_price" jsonb not null, "raw_price" jsonb not null, "raw_ordered_price" jsonb null, "raw_ordered_shipping_price" jsonb null, "raw_shipping_price" jsonb not null, "raw_commission" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_order_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_line_binding_id" ON "mirakl_order_line" ("binding_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_line_deleted_at" ON "mirakl_order_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_order_line_identity" ON "mirakl_order_line" ("binding_id", "mirakl_line_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_line_offer_sku" ON "mirakl_order_line" ("offer_sku") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_line_line_item_id" ON "mirakl_order_line" ("line_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_line_held" ON "mirakl_order_line" ("binding_id") WHERE held_reservation_ids <> '{}' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_process" ("id" text not null, "host" text not null, "pid" integer not null, "worker_mode" text not null, "seen_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_process_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_process_deleted_at" ON "mirakl_process" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_process_seen_at" ON "mirakl_process" ("seen_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_schedule" ("id" text not null, "operation" text not null, "interval_minutes" integer not null, "is_active" boolean not null default true, "next_run_at" timestamptz null, "last_run_at" timestamptz null, "last_job_id" text null, "instance_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_schedule_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_schedule_instance_id" ON "mirakl_schedule" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_schedule_deleted_at" ON "mirakl_schedule" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_schedule_operation" ON "mirakl_schedule" ("instance_id", "operation") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_schedule_next_run_at" ON "mirakl_schedule" ("next_run_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_shipment" ("id" text not null, "fulfillment_id" text not null, "origin" text check ("origin" in ('store', 'mirakl')) not null default 'store', "status" text check ("status" in ('pending', 'pushing', 'pushed', 'held', 'failed')) not null default 'pending', "mirakl_shipment_id" text null, "carrier_code" text null, "carrier_name" text null, "tracking_number" text null, "tracking_url" text null, "held_reason" text null, "held_details" jsonb null, "error_code" text null, "error_message" text null, "remedy" text null, "attempts" integer not null default 0, "pushed_at" timestamptz null, "binding_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_shipment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_shipment_binding_id" ON "mirakl_shipment" ("binding_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_shipment_deleted_at" ON "mirakl_shipment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_shipment_fulfillment" ON "mirakl_shipment" ("fulfillment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_shipment_status" ON "mirakl_shipment" ("status") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_stock_file" ("id" text not null, "instance_id" text not null, "job_id" text not null, "line_key" text not null, "exported_at" timestamptz not null, "rows" integer not null, "status" text check ("status" in ('sending', 'sent', 'settled', 'lost')) not null, "import_id" text null, "sent_at" timestamptz null, "accepted" integer null, "rejected" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_stock_file_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_stock_file_deleted_at" ON "mirakl_stock_file" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_stock_file_instance_id_status" ON "mirakl_stock_file" ("instance_id", "status") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_workflow_rule" ("id" text not null, "rank" integer not null default 0, "payment_type" text null, "financial_status" text check ("financial_status" in ('any', 'pending', 'paid')) not null default 'any', "confirm_order" boolean not null default true, "capture_payment" boolean not null default true, "create_invoice" boolean not null default false, "upload_invoice" boolean not null default false, "instance_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_workflow_rule_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_workflow_rule_instance_id" ON "mirakl_workflow_rule" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_workflow_rule_deleted_at" ON "mirakl_workflow_rule" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "mirakl_country_mapping" add constraint "mirakl_country_mapping_instance_id_foreign" foreign key ("instance_id") references "mirakl_instance" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "mirakl_channel_mapping" add constraint "mirakl_channel_mapping_instance_id_foreign" foreign key ("instance_id") references "mirakl_instance" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "mirakl_carrier_mapping" add constraint "mirakl_carrier_mapping_instance_id_foreign" foreign key ("instance_id") references "mirakl_instance" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "mirakl_job" add constraint "mirakl_job_instance_id_foreign" foreign key ("instance_id") references "mirakl_instance" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "mirakl_job_line" add constraint "mirakl_job_line_job_id_foreign" foreign key ("job_id") references "mirakl_job" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "mirakl_listing" add constraint "mirakl_listing_instance_id_foreign" foreign key ("instance_id") references "mirakl_instance" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "mirakl_master_data" add constraint "mirakl_master_data_instance_id_foreign" foreign key ("instance_id") references "mirakl_instance" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "mirakl_order" add constraint "mirakl_order_instance_id_foreign" foreign key ("instance_id") references "mirakl_instance" ("id") on update cascade;`);

    this.addSql(`alter table if exists "mirakl_invoice" add constraint "mirakl_invoice_binding_id_foreign" foreign key ("binding_id") references "mirakl_order" ("id") on update cascade;`);

    this.addSql(`alter table if exists "mirakl_order_action" add constraint "mirakl_order_action_binding_id_foreign" foreign key ("binding_id") references "mirakl_order" ("id") on update cascade;`);

    this.addSql(`alter table if exists "mirakl_order_change" add constraint "mirakl_order_change_binding_id_foreign" foreign key ("binding_id") references "mirakl_order" ("id") on update cascade;`);

    this.addSql(`alter table if exists "mirakl_order_line" add constraint "mirakl_order_line_binding_id_foreign" foreign key ("binding_id") references "mirakl_order" ("id") on update cascade;`);

    this.addSql(`alter table if exists "mirakl_schedule" add constraint "mirakl_schedule_instance_id_foreign" foreign key ("instance_id") references "mirakl_instance" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "mirakl_shipment" add constraint "mirakl_shipment_binding_id_foreign" foreign key ("binding_id") references "mirakl_order" ("id") on update cascade;`);

    this.addSql(`alter table if exists "mirakl_workflow_rule" add constraint "mirakl_workflow_rule_instance_id_foreign" foreign key ("instance_id") references "mirakl_instance" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_country_mapping" drop constraint if exists "mirakl_country_mapping_instance_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_channel_mapping" drop constraint if exists "mirakl_channel_mapping_instance_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_carrier_mapping" drop constraint if exists "mirakl_carrier_mapping_instance_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_job" drop constraint if exists "mirakl_job_instance_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_listing" drop constraint if exists "mirakl_listing_instance_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_master_data" drop constraint if exists "mirakl_master_data_instance_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_order" drop constraint if exists "mirakl_order_instance_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_schedule" drop constraint if exists "mirakl_schedule_instance_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_workflow_rule" drop constraint if exists "mirakl_workflow_rule_instance_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_job_line" drop constraint if exists "mirakl_job_line_job_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_invoice" drop constraint if exists "mirakl_invoice_binding_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_order_action" drop constraint if exists "mirakl_order_action_binding_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_order_change" drop constraint if exists "mirakl_order_change_binding_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_order_line" drop constraint if exists "mirakl_order_line_binding_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_shipment" drop constraint if exists "mirakl_shipment_binding_id_foreign";`);

    this.addSql(`drop table if exists "mirakl_call_budget" cascade;`);

    this.addSql(`drop table if exists "mirakl_instance" cascade;`);

    this.addSql(`drop table if exists "mirakl_country_mapping" cascade;`);

    this.addSql(`drop table if exists "mirakl_channel_mapping" cascade;`);

    this.addSql(`drop table if exists "mirakl_carrier_mapping" cascade;`);

    this.addSql(`drop table if exists "mirakl_job" cascade;`);

    this.addSql(`drop table if exists "mirakl_job_line" cascade;`);

    this.addSql(`drop table if exists "mirakl_listing" cascade;`);

    this.addSql(`drop table if exists "mirakl_log" cascade;`);

    this.addSql(`drop table if exists "mirakl_master_data" cascade;`);

    this.addSql(`drop table if exists "mirakl_notice" cascade;`);

    this.addSql(`drop table if exists "mirakl_order" cascade;`);

    this.addSql(`drop table if exists "mirakl_invoice" cascade;`);

    this.addSql(`drop table if exists "mirakl_order_action" cascade;`);

    this.addSql(`drop table if exists "mirakl_order_change" cascade;`);

    this.addSql(`drop table if exists "mirakl_order_line" cascade;`);

    this.addSql(`drop table if exists "mirakl_process" cascade;`);

    this.addSql(`drop table if exists "mirakl_schedule" cascade;`);

    this.addSql(`drop table if exists "mirakl_shipment" cascade;`);

    this.addSql(`drop table if exists "mirakl_stock_file" cascade;`);

    this.addSql(`drop table if exists "mirakl_workflow_rule" cascade;`);
  }

}
