import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125201900 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_order" drop column if exists "attention_reason", drop column if exists "attention_details";`);

    this.addSql(`alter table if exists "mirakl_order_line" add column if not exists "ordered_quantity" integer null, add column if not exists "ordered_price" numeric null, add column if not exists "raw_ordered_price" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_order" add column if not exists "attention_reason" text null, add column if not exists "attention_details" jsonb null;`);

    this.addSql(`alter table if exists "mirakl_order_line" drop column if exists "ordered_quantity", drop column if exists "ordered_price", drop column if exists "raw_ordered_price";`);
  }

}
