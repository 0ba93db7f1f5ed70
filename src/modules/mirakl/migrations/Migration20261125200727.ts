import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125200727 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_notice" add column if not exists "told_at" timestamptz null;`);

    this.addSql(`alter table if exists "mirakl_process" drop column if exists "locking_provider";`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "mirakl_notice" drop column if exists "told_at";`);

    this.addSql(`alter table if exists "mirakl_process" add column if not exists "locking_provider" text not null;`);
  }

}
