import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126040705 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_order" drop constraint if exists "mirakl_order_phase_check";`);

    this.addSql(`update "mirakl_order" set "phase" = 'reserved' where "phase" = 'paid';`);

    this.addSql(`alter table if exists "mirakl_order" add constraint "mirakl_order_phase_check" check("phase" in ('bound', 'ordered', 'reserved', 'announced'));`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_action_store_cancel" ON "mirakl_order_action" ("binding_id") WHERE kind = 'cancel' AND source = 'store' AND deleted_at IS NULL;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_line_held" ON "mirakl_order_line" ("binding_id") WHERE held_reservation_ids <> '{}' AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_order" drop constraint if exists "mirakl_order_phase_check";`);

    this.addSql(`alter table if exists "mirakl_order" add constraint "mirakl_order_phase_check" check("phase" in ('bound', 'ordered', 'reserved', 'paid', 'announced'));`);

    this.addSql(`drop index if exists "IDX_mirakl_order_action_store_cancel";`);

    this.addSql(`drop index if exists "IDX_mirakl_order_line_held";`);
  }

}
