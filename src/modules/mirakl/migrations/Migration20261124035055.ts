import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124035055 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_to_ship" ON "mirakl_order" ("instance_id", "id") WHERE status = 'imported' AND mirakl_state = 'SHIPPING' AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "mirakl_shipment" add column if not exists "remedy" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_mirakl_order_to_ship";`);

    this.addSql(`alter table if exists "mirakl_shipment" drop column if exists "remedy";`);
  }

}
