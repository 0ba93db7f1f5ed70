import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125193410 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_instance" add column if not exists "tax_system" text check ("tax_system" in ('marketplace', 'store')) not null default 'marketplace', add column if not exists "create_company" boolean not null default false;`);

    this.addSql(`alter table if exists "mirakl_order" add column if not exists "store_total" numeric null, add column if not exists "raw_store_total" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_instance" drop column if exists "tax_system", drop column if exists "create_company";`);

    this.addSql(`alter table if exists "mirakl_order" drop column if exists "store_total", drop column if exists "raw_store_total";`);
  }

}
