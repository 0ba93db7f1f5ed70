import { readdir } from "node:fs/promises"
import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const FOLDER = path.resolve(__dirname, "../../modules/mirakl/migrations")

/** How many of the plugin's migrations the database has not run. */
export async function countPendingMigrations(
  container: MedusaContainer
): Promise<number> {
  const names = (await readdir(FOLDER))
    .filter((file) => /^Migration\d+\.(ts|js)$/.test(file))
    .map((file) => path.parse(file).name)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const isThere = await knex.schema.hasTable("mikro_orm_migrations")
  const rows: { name: string }[] = isThere
    ? await knex("mikro_orm_migrations").whereIn("name", names).select("name")
    : []
  return names.length - new Set(rows.map(({ name }) => name)).size
}
