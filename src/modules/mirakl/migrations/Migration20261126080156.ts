import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126080156 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_order" add column if not exists "payload_hash" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_order" drop column if exists "payload_hash";`);
  }

}
