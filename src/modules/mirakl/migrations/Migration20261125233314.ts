import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125233314 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_updated_at" ON "mirakl_job" ("updated_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_started_at" ON "mirakl_job" ("started_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_finished_at" ON "mirakl_job" ("finished_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_operation_created_at" ON "mirakl_job" ("operation", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_trigger_created_at" ON "mirakl_job" ("trigger", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_correlation_id" ON "mirakl_job" ("correlation_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_schedule" ON "mirakl_job" ("schedule_id") WHERE schedule_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_dry_run" ON "mirakl_job" ("id") WHERE dry_run = true AND deleted_at IS NULL;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_job_id_created_at" ON "mirakl_job_line" ("job_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_job_line_error_code" ON "mirakl_job_line" ("job_id", "error_code") WHERE error_code IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_by_hand" ON "mirakl_listing" ("id") WHERE link_source = 'manual' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_barcode" ON "mirakl_listing" ("id") WHERE link_source = 'barcode' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_problem" ON "mirakl_listing" ("stock_problem") WHERE stock_problem IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_listing_drift" ON "mirakl_listing" ("drift_cause") WHERE drift_cause IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_kind_created_at" ON "mirakl_log" ("kind", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_level_created_at" ON "mirakl_log" ("level", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_operation_created_at" ON "mirakl_log" ("operation", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_mirakl_operation_created_at" ON "mirakl_log" ("mirakl_operation", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_reference_id" ON "mirakl_log" ("reference_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_failure" ON "mirakl_log" ("created_at") WHERE outcome = 'error' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_error_code" ON "mirakl_log" ("error_code", "created_at") WHERE error_code IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_job_line" ON "mirakl_log" ("job_line_id") WHERE job_line_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_log_actor" ON "mirakl_log" ("actor_id", "created_at") WHERE actor_id IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_status_mirakl_created_at" ON "mirakl_order" ("status", "mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_mirakl_state_mirakl_created_at" ON "mirakl_order" ("mirakl_state", "mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_channel_code_mirakl_created_at" ON "mirakl_order" ("channel_code", "mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_currency_code_mirakl_created_at" ON "mirakl_order" ("currency_code", "mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_mirakl_order_id" ON "mirakl_order" ("mirakl_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_commercial_id" ON "mirakl_order" ("commercial_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_mirakl_created_at" ON "mirakl_order" ("mirakl_created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_mirakl_updated_at" ON "mirakl_order" ("mirakl_updated_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_shipping_deadline" ON "mirakl_order" ("shipping_deadline") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_imported_at" ON "mirakl_order" ("imported_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_created_at" ON "mirakl_order" ("created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_updated_at" ON "mirakl_order" ("updated_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_held" ON "mirakl_order" ("held_reason") WHERE held_reason IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_mirakl_order_incident" ON "mirakl_order" ("id") WHERE has_incident = true AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_mirakl_job_updated_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_job_started_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_job_finished_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_job_operation_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_job_trigger_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_job_correlation_id";`);
    this.addSql(`drop index if exists "IDX_mirakl_job_schedule";`);
    this.addSql(`drop index if exists "IDX_mirakl_job_dry_run";`);

    this.addSql(`drop index if exists "IDX_mirakl_job_line_job_id_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_job_line_error_code";`);

    this.addSql(`drop index if exists "IDX_mirakl_listing_by_hand";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_barcode";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_problem";`);
    this.addSql(`drop index if exists "IDX_mirakl_listing_drift";`);

    this.addSql(`drop index if exists "IDX_mirakl_log_kind_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_log_level_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_log_operation_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_log_mirakl_operation_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_log_reference_id";`);
    this.addSql(`drop index if exists "IDX_mirakl_log_failure";`);
    this.addSql(`drop index if exists "IDX_mirakl_log_error_code";`);
    this.addSql(`drop index if exists "IDX_mirakl_log_job_line";`);
    this.addSql(`drop index if exists "IDX_mirakl_log_actor";`);

    this.addSql(`drop index if exists "IDX_mirakl_order_status_mirakl_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_mirakl_state_mirakl_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_channel_code_mirakl_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_currency_code_mirakl_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_mirakl_order_id";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_commercial_id";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_mirakl_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_mirakl_updated_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_shipping_deadline";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_imported_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_created_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_updated_at";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_held";`);
    this.addSql(`drop index if exists "IDX_mirakl_order_incident";`);
  }

}
