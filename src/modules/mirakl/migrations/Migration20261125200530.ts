import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125200530 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_untold_reference" ON "mirakl_order" ("instance_id", "imported_at") WHERE status = 'imported' AND seller_reference IS NULL AND seller_reference_error IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_to_invoice" ON "mirakl_order" ("instance_id", "id") WHERE status = 'imported' AND (invoice_checked_at IS NULL OR invoice_checked_at < mirakl_updated_at) AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_mirakl_order_untold_reference";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_to_invoice";`);
  }

}
