import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126032137 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_instance" add column if not exists "buyer_retention_days" integer null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_instance" drop column if exists "buyer_retention_days";`);
  }

}
