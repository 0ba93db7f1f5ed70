import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125190652 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "mirakl_call_budget" ("id" text not null, "next_due_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_call_budget_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_call_budget_deleted_at" ON "mirakl_call_budget" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_call_budget_next_due_at" ON "mirakl_call_budget" ("next_due_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_notice" ("id" text not null, "instance_id" text not null, "code" text not null, "opened_at" timestamptz not null, "closed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_notice_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_notice_deleted_at" ON "mirakl_notice" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_notice_instance_id" ON "mirakl_notice" ("instance_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "mirakl_process" ("id" text not null, "host" text not null, "pid" integer not null, "worker_mode" text not null, "locking_provider" text not null, "seen_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mirakl_process_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_process_deleted_at" ON "mirakl_process" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_process_seen_at" ON "mirakl_process" ("seen_at") WHERE deleted_at IS NULL;`);

    this.addSql(`drop index if exists "IDX_mirakl_log_reference_type_reference_id";`);

    this.addSql(`alter table if exists "mirakl_log" add column if not exists "kind" text check ("kind" in ('call', 'decision', 'change', 'run')) not null default 'call', add column if not exists "level" text check ("level" in ('error', 'success', 'all')) not null default 'error', add column if not exists "actor_id" text null, add column if not exists "details" jsonb null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_reference_type_reference_id_created_at" ON "mirakl_log" ("reference_type", "reference_id", "created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "mirakl_call_budget" cascade;`);

    this.addSql(`drop table if exists "mirakl_notice" cascade;`);

    this.addSql(`drop table if exists "mirakl_process" cascade;`);

    this.addSql(`drop index if exists "IDX_mirakl_log_reference_type_reference_id_created_at";`);
    this.addSql(`alter table if exists "mirakl_log" drop column if exists "kind", drop column if exists "level", drop column if exists "actor_id", drop column if exists "details";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_reference_type_reference_id" ON "mirakl_log" ("reference_type", "reference_id") WHERE deleted_at IS NULL;`);
  }

}
