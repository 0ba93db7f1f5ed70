import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Of orders that are not imported yet, what they are now counts as first seen. */
export class Migration20261126205155 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_order" add column if not exists "first_state" text null, add column if not exists "is_wanted" boolean not null default false;`);
    this.addSql(`update "mirakl_order" set "first_state" = "mirakl_state" where "order_id" is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_past_import" ON "mirakl_order" ("instance_id", "mirakl_state") WHERE status = 'ignored' AND error_code = 'STATE_NOT_IMPORTED' AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_mirakl_order_past_import";`);
    this.addSql(`alter table if exists "mirakl_order" drop column if exists "first_state", drop column if exists "is_wanted";`);
  }

}
