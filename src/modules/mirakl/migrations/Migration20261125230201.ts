import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125230201 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_order" add column if not exists "anonymized_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_order" drop column if exists "anonymized_at";`);
  }

}
