import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What the lists search for by its beginning. The model can't name an operator
 * class; without one, an index finds beginnings only under the C collation.
 * Two indexes that nothing is sorted by are replaced, so that no write costs more.
 */
export class Migration20261126092300 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_shop_sku_prefix" ON "mirakl_listing" ("shop_sku" text_pattern_ops) WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_title_prefix" ON "mirakl_listing" ("title" text_pattern_ops) WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_mirakl_order_id_prefix" ON "mirakl_order" ("mirakl_order_id" text_pattern_ops) WHERE deleted_at IS NULL;`);
    for (const [table, column] of REPLACED) {
      this.addSql(`drop index if exists "IDX_${table}_${column}";`);
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_${table}_${column}" ON "${table}" ("${column}" text_pattern_ops) WHERE deleted_at IS NULL;`);
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_mirakl_listing_shop_sku_prefix";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_title_prefix";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_mirakl_order_id_prefix";`);
    for (const [table, column] of REPLACED) {
      this.addSql(`drop index if exists "IDX_${table}_${column}";`);
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_${table}_${column}" ON "${table}" ("${column}") WHERE deleted_at IS NULL;`);
    }
  }

}

const REPLACED = [
  ["mirakl_listing", "product_sku"],
  ["mirakl_listing", "ean"],
  ["mirakl_order", "commercial_id"],
]
