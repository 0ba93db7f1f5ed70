import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125190850 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_job" add column if not exists "expected" integer null, add column if not exists "lease_token" text null, add column if not exists "lease_expires_at" timestamptz null, add column if not exists "attempts" integer not null default 0, add column if not exists "crashes" integer not null default 0, add column if not exists "retry_at" timestamptz null, add column if not exists "is_line_retry" boolean not null default false, add column if not exists "cancel_requested_at" timestamptz null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mirakl_job_lane" ON "mirakl_job" ("instance_id", "operation") WHERE status = 'running' AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "mirakl_job_line" add column if not exists "retryable" boolean not null default false;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_mirakl_job_lane";`);
    this.addSql(`alter table if exists "mirakl_job" drop column if exists "expected", drop column if exists "lease_token", drop column if exists "lease_expires_at", drop column if exists "attempts", drop column if exists "crashes", drop column if exists "retry_at", drop column if exists "is_line_retry", drop column if exists "cancel_requested_at";`);

    this.addSql(`alter table if exists "mirakl_job_line" drop column if exists "retryable";`);
  }

}
