import fs from "node:fs"
import path from "node:path"
import type { DemoSettings } from "./settings"

const NAME = "demo"

/** What an earlier start leaves in its folder about its database. */
const ABOUT_DATABASE = ["store.json", "marketplace.json"]

type DemoDatabase = { url: string; stop: () => Promise<void> }

/**
 * Starts the demo's PostgreSQL. The store's database and the demo's folder may
 * lie in different places, and a start may have been stopped while it filled
 * the store: what fits nothing any more is begun anew.
 */
export async function startDatabase({
  folder,
  isCheck,
  name,
}: Omit<DemoSettings, "databaseUrl">): Promise<DemoDatabase> {
  // An ES module, which this CommonJS project can only load so.
  const { startPostgres } = await import("../scripts/postgres.mjs")
  const postgres = await startPostgres({
    name,
    durable: !isCheck,
    keep: !isCheck,
  })
  if (!fs.existsSync(storeFile(folder))) {
    await postgres.dropDatabase(NAME)
  }
  if (await postgres.createDatabase(NAME)) {
    ABOUT_DATABASE.forEach((name) =>
      fs.rmSync(path.join(folder, name), { force: true })
    )
  }
  return { url: postgres.databaseUrl(NAME), stop: postgres.stop }
}

/** Tells of a store that is filled what is in it. */
export function storeFile(folder: string): string {
  return path.join(folder, "store.json")
}
