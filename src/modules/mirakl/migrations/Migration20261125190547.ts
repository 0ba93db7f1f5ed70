import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125190547 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "mirakl_order_change" ("id" text not null, "key" text not null, "status" text check ("status" in ('doing', 'done')) not null default 'doing', "facts" jsonb null, "binding_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_order_change_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_change_binding_id" ON "mirakl_order_change" ("binding_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_change_deleted_at" ON "mirakl_order_change" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_order_change_identity" ON "mirakl_order_change" ("binding_id", "key") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "mirakl_order_change" add constraint "mirakl_order_change_binding_id_foreign" foreign key ("binding_id") references "mirakl_order" ("id") on update cascade;`);

    this.addSql(`alter table if exists "mirakl_instance" add column if not exists "existing_orders" text check ("existing_orders" in ('skip', 'take_over', 'no_stock')) not null default 'skip';`);

    this.addSql(`alter table if exists "mirakl_order" add column if not exists "attention_reason" text null, add column if not exists "attention_details" jsonb null, add column if not exists "changes_applied_at" timestamptz null, add column if not exists "units_held_at" timestamptz null, add column if not exists "moves_stock" boolean not null default true;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_changed" ON "mirakl_order" ("instance_id", "id") WHERE status = 'imported' AND (changes_applied_at IS NULL OR changes_applied_at < mirakl_updated_at) AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_units" ON "mirakl_order" ("instance_id", "id") WHERE order_id IS NULL AND (units_held_at IS NULL OR units_held_at < mirakl_updated_at) AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "mirakl_order_line" add column if not exists "held_reservation_ids" text[] not null default '{}';`);

    this.addSql(`alter table if exists "mirakl_shipment" add column if not exists "origin" text check ("origin" in ('store', 'mirakl')) not null default 'store';`);

    this.addSql(`alter table if exists "mirakl_workflow_rule" add column if not exists "create_invoice" boolean not null default false;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "mirakl_order_change" cascade;`);

    this.addSql(`alter table if exists "mirakl_instance" drop column if exists "existing_orders";`);

    this.addSql(`drop index if exists "IDX_mirakl_order_changed";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_units";`);
    this.addSql(`alter table if exists "mirakl_order" drop column if exists "attention_reason", drop column if exists "attention_details", drop column if exists "changes_applied_at", drop column if exists "units_held_at", drop column if exists "moves_stock";`);

    this.addSql(`alter table if exists "mirakl_order_line" drop column if exists "held_reservation_ids";`);

    this.addSql(`alter table if exists "mirakl_shipment" drop column if exists "origin";`);

    this.addSql(`alter table if exists "mirakl_workflow_rule" drop column if exists "create_invoice";`);
  }

}
