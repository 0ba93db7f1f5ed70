import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124032506 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "mirakl_instance" ("id" text not null, "name" text not null, "label" text check ("label" in ('production', 'sandbox')) not null default 'production', "status" text check ("status" in ('draft', 'connected', 'paused', 'error', 'archived')) not null default 'draft', "marketplace_url" text not null, "host" text not null, "shop_id" text null, "shop_name" text null, "platform_name" text null, "api_key_ciphertext" text not null, "api_key_last4" text not null, "currency_code" text null, "capabilities" jsonb null, "last_tested_at" timestamptz null, "confirmed_at" timestamptz null, "error_code" text null, "error_message" text null, "sales_channel_id" text null, "region_id" text null, "stock_location_ids" text[] not null default '{}', "price_list_id" text null, "shipping_option_id" text null, "order_states" text[] not null default '{SHIPPING,SHIPPED,TO_COLLECT,RECEIVED}', "import_orders_created_after" timestamptz null, "buyer_email" text check ("buyer_email" in ('undeliverable', 'relay')) not null default 'undeliverable', "emit_order_placed" boolean not null default true, "stock_basis" text check ("stock_basis" in ('available', 'stocked')) not null default 'available', "stock_buffer" integer not null default 0, "stock_percentage" integer not null default 100, "stock_maximum" integer null, "stock_minimum" integer null, "unmanaged_quantity" integer null, "backorder_quantity" integer null, "log_level" text check ("log_level" in ('error', 'success', 'all')) not null default 'error', "log_retention_days" integer not null default 90, "orders_cursor" timestamptz null, "listings_cursor" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_instance_pkey" primary key ("id"));`);
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

    this.addSql(`create table if not exists "mirakl_job" ("id" text not null, "operation" text not null, "trigger" text check ("trigger" in ('manual', 'schedule', 'event')) not null default 'manual', "status" text check ("status" in ('queued', 'running', 'done', 'partial', 'failed', 'cancelled')) not null default 'queued', "dry_run" boolean not null default false, "params" jsonb null, "result" jsonb null, "total" integer not null default 0, "processed" integer not null default 0, "failed" integer not null default 0, "held" integer not null default 0, "error_code" text null, "error_message" text null, "remedy" text null, "correlation_id" text not null, "schedule_id" text null, "started_at" timestamptz null, "finished_at" timestamptz null, "instance_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_job_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_instance_id" ON "mirakl_job" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_deleted_at" ON "mirakl_job" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_instance_id_operation_created_at" ON "mirakl_job" ("instance_id", "operation", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_status" ON "mirakl_job" ("status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_created_at" ON "mirakl_job" ("created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_job_line" ("id" text not null, "key" text not null, "status" text check ("status" in ('pending', 'processing', 'done', 'failed', 'held', 'ignored')) not null default 'pending', "attempts" integer not null default 0, "error_code" text null, "error_message" text null, "remedy" text null, "reference_type" text null, "reference_id" text null, "data" jsonb null, "result" jsonb null, "job_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_job_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_job_id" ON "mirakl_job_line" ("job_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_deleted_at" ON "mirakl_job_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_job_line_key" ON "mirakl_job_line" ("job_id", "key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_job_id_status" ON "mirakl_job_line" ("job_id", "status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_reference_type_reference_id" ON "mirakl_job_line" ("reference_type", "reference_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_listing" ("id" text not null, "offer_id" text not null, "shop_sku" text not null, "product_sku" text null, "title" text null, "description" text null, "category_code" text null, "category_label" text null, "ean" text null, "upc" text null, "isbn" text null, "mpn" text null, "references" jsonb null, "state_code" text null, "logistic_class_code" text null, "shipping_zone_code" text null, "shipping_type_code" text null, "channels" text[] not null default '{}', "price" numeric null, "currency_code" text null, "mirakl_quantity" integer null, "active" boolean not null default false, "inactivity_reasons" text[] not null default '{}', "min_order_quantity" integer null, "max_order_quantity" integer null, "package_quantity" integer null, "lead_time_days" integer null, "extras" jsonb null, "mirakl_updated_at" timestamptz null, "enriched_at" timestamptz null, "removed_at" timestamptz null, "link_status" text check ("link_status" in ('linked', 'unlinked', 'ambiguous')) not null default 'unlinked', "link_source" text check ("link_source" in ('sku', 'manual')) null, "variant_id" text null, "sync_status" text check ("sync_status" in ('never', 'pending', 'in_sync', 'rejected')) not null default 'never', "exported_quantity" integer null, "exported_at" timestamptz null, "accepted_quantity" integer null, "accepted_at" timestamptz null, "sync_error" text null, "instance_id" text not null, "raw_price" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_listing_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_instance_id" ON "mirakl_listing" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_deleted_at" ON "mirakl_listing" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_listing_offer" ON "mirakl_listing" ("instance_id", "offer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_instance_id_shop_sku" ON "mirakl_listing" ("instance_id", "shop_sku") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_instance_id_link_status" ON "mirakl_listing" ("instance_id", "link_status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_instance_id_sync_status" ON "mirakl_listing" ("instance_id", "sync_status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_variant_id" ON "mirakl_listing" ("variant_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_log" ("id" text not null, "instance_id" text null, "outcome" text check ("outcome" in ('success', 'error')) not null, "operation" text null, "mirakl_operation" text null, "message" text not null, "error_code" text null, "http_status" integer null, "attempt" integer null, "duration_ms" integer null, "job_id" text null, "job_line_id" text null, "correlation_id" text null, "reference_type" text null, "reference_id" text null, "request" jsonb null, "response" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_log_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_deleted_at" ON "mirakl_log" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_instance_id_created_at" ON "mirakl_log" ("instance_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_job_id" ON "mirakl_log" ("job_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_correlation_id" ON "mirakl_log" ("correlation_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_reference_type_reference_id" ON "mirakl_log" ("reference_type", "reference_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_created_at" ON "mirakl_log" ("created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_master_data" ("id" text not null, "kind" text check ("kind" in ('channel', 'currency', 'logistic_class', 'shipping_zone', 'shipping_type', 'carrier', 'offer_state', 'hierarchy', 'reason', 'document_type')) not null, "scope" text not null default '', "code" text not null, "label" text not null, "description" text null, "parent_code" text null, "level" integer null, "tracking_url" text null, "standard_code" text null, "extras" jsonb null, "removed_at" timestamptz null, "instance_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_master_data_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_master_data_instance_id" ON "mirakl_master_data" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_master_data_deleted_at" ON "mirakl_master_data" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_master_data_identity" ON "mirakl_master_data" ("instance_id", "kind", "scope", "code") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_order" ("id" text not null, "shop_key" text not null, "mirakl_order_id" text not null, "commercial_id" text not null, "mirakl_state" text not null, "mirakl_state_reason_code" text null, "mirakl_state_reason_label" text null, "status" text check ("status" in ('waiting', 'held', 'imported', 'ignored', 'failed')) not null default 'waiting', "phase" text check ("phase" in ('bound', 'ordered', 'reserved', 'paid', 'announced')) not null default 'bound', "held_reason" text null, "held_details" jsonb null, "error_code" text null, "error_message" text null, "order_id" text null, "channel_code" text null, "currency_code" text not null, "tax_mode" text check ("tax_mode" in ('TAX_INCLUDED', 'TAX_EXCLUDED')) not null, "payment_type" text null, "payment_workflow" text null, "customer_debited_at" timestamptz null, "total" numeric null, "shipping_total" numeric null, "commission_total" numeric null, "shipping_type_code" text null, "shipping_type_label" text null, "shipping_zone_code" text null, "carrier_code" text null, "carrier_name" text null, "tracking_number" text null, "tracking_url" text null, "fulfillment_center_code" text null, "shipping_deadline" timestamptz null, "mirakl_created_at" timestamptz not null, "mirakl_updated_at" timestamptz not null, "imported_at" timestamptz null, "payload" jsonb null, "instance_id" text not null, "raw_total" jsonb null, "raw_shipping_total" jsonb null, "raw_commission_total" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_instance_id" ON "mirakl_order" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_deleted_at" ON "mirakl_order" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_order_identity" ON "mirakl_order" ("shop_key", "mirakl_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_order_order" ON "mirakl_order" ("order_id") WHERE order_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_instance_id_status" ON "mirakl_order" ("instance_id", "status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_instance_id_mirakl_created_at" ON "mirakl_order" ("instance_id", "mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_instance_id_mirakl_updated_at" ON "mirakl_order" ("instance_id", "mirakl_updated_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_order_line" ("id" text not null, "mirakl_line_id" text not null, "line_index" integer not null default 0, "mirakl_state" text not null, "mirakl_state_reason_code" text null, "mirakl_state_reason_label" text null, "offer_id" text null, "offer_sku" text not null, "product_sku" text null, "product_title" text null, "quantity" integer not null, "unit_price" numeric not null, "price" numeric not null, "shipping_price" numeric not null, "commission" numeric null, "taxes" jsonb null, "shipping_taxes" jsonb null, "carrier_code" text null, "carrier_name" text null, "variant_id" text null, "line_item_id" text null, "binding_id" text not null, "raw_unit_price" jsonb not null, "raw_price" jsonb not null, "raw_shipping_price" jsonb not null, "raw_commission" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_order_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_line_binding_id" ON "mirakl_order_line" ("binding_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_line_deleted_at" ON "mirakl_order_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_order_line_identity" ON "mirakl_order_line" ("binding_id", "mirakl_line_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_line_offer_sku" ON "mirakl_order_line" ("offer_sku") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_line_line_item_id" ON "mirakl_order_line" ("line_item_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_schedule" ("id" text not null, "operation" text not null, "interval_minutes" integer not null, "is_active" boolean not null default true, "next_run_at" timestamptz null, "last_run_at" timestamptz null, "last_job_id" text null, "instance_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_schedule_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_schedule_instance_id" ON "mirakl_schedule" ("instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_schedule_deleted_at" ON "mirakl_schedule" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_schedule_operation" ON "mirakl_schedule" ("instance_id", "operation") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_schedule_next_run_at" ON "mirakl_schedule" ("next_run_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_shipment" ("id" text not null, "fulfillment_id" text not null, "status" text check ("status" in ('pending', 'pushing', 'pushed', 'held', 'failed')) not null default 'pending', "mirakl_shipment_id" text null, "carrier_code" text null, "carrier_name" text null, "tracking_number" text null, "tracking_url" text null, "held_reason" text null, "held_details" jsonb null, "error_code" text null, "error_message" text null, "attempts" integer not null default 0, "pushed_at" timestamptz null, "binding_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_shipment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_shipment_binding_id" ON "mirakl_shipment" ("binding_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_shipment_deleted_at" ON "mirakl_shipment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_shipment_fulfillment" ON "mirakl_shipment" ("fulfillment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_shipment_status" ON "mirakl_shipment" ("status") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_workflow_rule" ("id" text not null, "rank" integer not null default 0, "payment_type" text null, "financial_status" text check ("financial_status" in ('any', 'pending', 'paid')) not null default 'any', "confirm_order" boolean not null default true, "capture_payment" boolean not null default true, "instance_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_workflow_rule_pkey" primary key ("id"));`);
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

    this.addSql(`alter table if exists "mirakl_order_line" drop constraint if exists "mirakl_order_line_binding_id_foreign";`);

    this.addSql(`alter table if exists "mirakl_shipment" drop constraint if exists "mirakl_shipment_binding_id_foreign";`);

    this.addSql(`drop table if exists "mirakl_instance" cascade;`);

    this.addSql(`drop table if exists "mirakl_country_mapping" cascade;`);

    this.addSql(`drop table if exists "mirakl_channel_mapping" cascade;`);

    this.addSql(`drop table if exists "mirakl_carrier_mapping" cascade;`);

    this.addSql(`drop table if exists "mirakl_job" cascade;`);

    this.addSql(`drop table if exists "mirakl_job_line" cascade;`);

    this.addSql(`drop table if exists "mirakl_listing" cascade;`);

    this.addSql(`drop table if exists "mirakl_log" cascade;`);

    this.addSql(`drop table if exists "mirakl_master_data" cascade;`);

    this.addSql(`drop table if exists "mirakl_order" cascade;`);

    this.addSql(`drop table if exists "mirakl_order_line" cascade;`);

    this.addSql(`drop table if exists "mirakl_schedule" cascade;`);

    this.addSql(`drop table if exists "mirakl_shipment" cascade;`);

    this.addSql(`drop table if exists "mirakl_workflow_rule" cascade;`);
  }

}
