import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125191839 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "mirakl_stock_file" ("id" text not null, "instance_id" text not null, "job_id" text not null, "line_key" text not null, "exported_at" timestamptz not null, "rows" integer not null, "status" text check ("status" in ('sending', 'sent', 'settled', 'lost')) not null, "import_id" text null, "sent_at" timestamptz null, "accepted" integer null, "rejected" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_stock_file_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_stock_file_deleted_at" ON "mirakl_stock_file" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_stock_file_instance_id_status" ON "mirakl_stock_file" ("instance_id", "status") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "mirakl_listing" drop constraint if exists "mirakl_listing_sync_status_check";`);

    this.addSql(`alter table if exists "mirakl_instance" add column if not exists "stock_full_export_hours" integer not null default 24, add column if not exists "stock_full_export_at" timestamptz null, add column if not exists "stock_scan" jsonb null;`);

    this.addSql(`alter table if exists "mirakl_listing" add column if not exists "stock_problem" text null, add column if not exists "oversold_quantity" integer not null default 0, add column if not exists "proven_equal_at" timestamptz null, add column if not exists "drift_cause" text null, add column if not exists "drift_found_at" timestamptz null;`);
    this.addSql(`alter table if exists "mirakl_listing" add constraint "mirakl_listing_sync_status_check" check("sync_status" in ('never', 'pending', 'in_sync', 'rejected', 'drifted'));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_instance_id_updated_at" ON "mirakl_listing" ("instance_id", "updated_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "mirakl_stock_file" cascade;`);

    this.addSql(`alter table if exists "mirakl_listing" drop constraint if exists "mirakl_listing_sync_status_check";`);

    this.addSql(`alter table if exists "mirakl_instance" drop column if exists "stock_full_export_hours", drop column if exists "stock_full_export_at", drop column if exists "stock_scan";`);

    this.addSql(`drop index if exists "IDX_mirakl_listing_instance_id_updated_at";`);
    this.addSql(`alter table if exists "mirakl_listing" drop column if exists "stock_problem", drop column if exists "oversold_quantity", drop column if exists "proven_equal_at", drop column if exists "drift_cause", drop column if exists "drift_found_at";`);

    this.addSql(`alter table if exists "mirakl_listing" add constraint "mirakl_listing_sync_status_check" check("sync_status" in ('never', 'pending', 'in_sync', 'rejected'));`);
  }

}
