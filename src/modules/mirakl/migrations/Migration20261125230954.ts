import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125230954 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_job" add column if not exists "actor_id" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_job" drop column if exists "actor_id";`);
  }

}
