import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126081222 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_held" ON "mirakl_job_line" ("reference_id") WHERE status = 'held' AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_mirakl_job_line_held";`);
  }

}
