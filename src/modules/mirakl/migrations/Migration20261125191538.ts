import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125191538 extends Migration {

  override async up(): Promise<void> {
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

    this.addSql(`alter table if exists "mirakl_invoice" add constraint "mirakl_invoice_binding_id_foreign" foreign key ("binding_id") references "mirakl_order" ("id") on update cascade;`);

    this.addSql(`alter table if exists "mirakl_order_action" add constraint "mirakl_order_action_binding_id_foreign" foreign key ("binding_id") references "mirakl_order" ("id") on update cascade;`);

    this.addSql(`alter table if exists "mirakl_instance" add column if not exists "acceptance_policy" text check ("acceptance_policy" in ('manual', 'when_available', 'always')) not null default 'manual', add column if not exists "acceptance_short_stock" text check ("acceptance_short_stock" in ('manual', 'refuse')) not null default 'manual', add column if not exists "acceptance_price_tolerance" integer null default 10, add column if not exists "acceptance_hours" integer null, add column if not exists "invoice_prefix" text null, add column if not exists "invoice_last_number" integer not null default 0, add column if not exists "invoice_document_type" text not null default 'CUSTOMER_INVOICE';`);

    this.addSql(`alter table if exists "mirakl_order" add column if not exists "flags" jsonb null, add column if not exists "acceptance_deadline" timestamptz null, add column if not exists "acceptance_decided_at" timestamptz null, add column if not exists "can_cancel" boolean not null default false, add column if not exists "has_incident" boolean not null default false, add column if not exists "seller_reference" text null, add column if not exists "seller_reference_error" text null, add column if not exists "invoice_checked_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_to_accept" ON "mirakl_order" ("instance_id", "mirakl_created_at") WHERE mirakl_state = 'WAITING_ACCEPTANCE' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_flagged" ON "mirakl_order" ("instance_id", "id") WHERE flags IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "mirakl_order_line" add column if not exists "can_refund" boolean not null default false;`);

    this.addSql(`alter table if exists "mirakl_workflow_rule" add column if not exists "upload_invoice" boolean not null default false;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "mirakl_invoice" cascade;`);

    this.addSql(`drop table if exists "mirakl_order_action" cascade;`);

    this.addSql(`alter table if exists "mirakl_instance" drop column if exists "acceptance_policy", drop column if exists "acceptance_short_stock", drop column if exists "acceptance_price_tolerance", drop column if exists "acceptance_hours", drop column if exists "invoice_prefix", drop column if exists "invoice_last_number", drop column if exists "invoice_document_type";`);

    this.addSql(`drop index if exists "IDX_mirakl_order_to_accept";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_flagged";`);
    this.addSql(`alter table if exists "mirakl_order" drop column if exists "flags", drop column if exists "acceptance_deadline", drop column if exists "acceptance_decided_at", drop column if exists "can_cancel", drop column if exists "has_incident", drop column if exists "seller_reference", drop column if exists "seller_reference_error", drop column if exists "invoice_checked_at";`);

    this.addSql(`alter table if exists "mirakl_order_line" drop column if exists "can_refund";`);

    this.addSql(`alter table if exists "mirakl_workflow_rule" drop column if exists "upload_invoice";`);
  }

}
