import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125200659 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_listing" drop constraint if exists "mirakl_listing_link_source_check";`);

    this.addSql(`alter table if exists "mirakl_master_data" drop constraint if exists "mirakl_master_data_kind_check";`);

    this.addSql(`alter table if exists "mirakl_instance" add column if not exists "link_by" text check ("link_by" in ('sku', 'barcode', 'sku_or_barcode')) not null default 'sku', add column if not exists "listings_read_at" timestamptz null;`);

    this.addSql(`drop index if exists "IDX_mirakl_listing_instance_id_link_status";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_instance_id_sync_status";`);

    this.addSql(`alter table if exists "mirakl_listing" add constraint "mirakl_listing_link_source_check" check("link_source" in ('sku', 'barcode', 'manual'));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_link_status_instance_id" ON "mirakl_listing" ("link_status", "instance_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_sync_status_instance_id" ON "mirakl_listing" ("sync_status", "instance_id") WHERE deleted_at IS NULL;`);
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
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_removed" ON "mirakl_listing" ("id") WHERE removed_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_stale" ON "mirakl_listing" ("instance_id", "offer_id") WHERE enriched_at IS NULL AND removed_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "mirakl_master_data" add constraint "mirakl_master_data_kind_check" check("kind" in ('channel', 'currency', 'logistic_class', 'shipping_zone', 'shipping_type', 'carrier', 'offer_state', 'hierarchy', 'reason', 'document_type', 'order_tax'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_listing" drop constraint if exists "mirakl_listing_link_source_check";`);

    this.addSql(`alter table if exists "mirakl_master_data" drop constraint if exists "mirakl_master_data_kind_check";`);

    this.addSql(`alter table if exists "mirakl_instance" drop column if exists "link_by", drop column if exists "listings_read_at";`);

    this.addSql(`drop index if exists "IDX_mirakl_listing_link_status_instance_id";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_sync_status_instance_id";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_shop_sku";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_offer_id";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_product_sku";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_ean";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_upc";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_title";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_category_code";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_state_code";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_updated_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_channels";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_inactive";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_removed";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_stale";`);

    this.addSql(`alter table if exists "mirakl_listing" add constraint "mirakl_listing_link_source_check" check("link_source" in ('sku', 'manual'));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_instance_id_link_status" ON "mirakl_listing" ("instance_id", "link_status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_instance_id_sync_status" ON "mirakl_listing" ("instance_id", "sync_status") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "mirakl_master_data" add constraint "mirakl_master_data_kind_check" check("kind" in ('channel', 'currency', 'logistic_class', 'shipping_zone', 'shipping_type', 'carrier', 'offer_state', 'hierarchy', 'reason', 'document_type'));`);
  }

}
