import { spawn } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import path from "node:path"
import { Client } from "pg"
import { migrateDatabase } from "../../bench/migrate-database"
import { storeEnvironment } from "../../bench/store-environment"
import { dumpPlugin } from "./dump-plugin"

const ROOT = path.resolve(__dirname, "../..")
const FOLDER = path.join(ROOT, "integration-tests/fixtures/released")
const DATABASE = "released"

/**
 * `npm run release:schema`: keeps the plugin's tables as the version in
 * package.json has them, with what a small store has in them, for
 * `integration-tests/upgrade`.
 */
async function main(): Promise<void> {
  const { version } = JSON.parse(
    fs.readFileSync(path.join(ROOT, "package.json"), "utf8")
  ) as { version: string }
  // An ES module, which this CommonJS project can only load so.
  const { startPostgres } = await import("../postgres.mjs")
  const postgres = await startPostgres({ name: `released-${process.pid}` })
  try {
    await postgres.createDatabase(DATABASE)
    const databaseUrl = postgres.databaseUrl(DATABASE)
    await migrateDatabase(databaseUrl)
    await fillStore(databaseUrl)
    const client = new Client({ connectionString: databaseUrl })
    await client.connect()
    const dump = await dumpPlugin(client, version)
    await client.end()
    const file = path.join(FOLDER, `${version}.sql`)
    fs.writeFileSync(file, dump)
    console.log(`Written: ${path.relative(ROOT, file)}`)
  } finally {
    await postgres.stop()
  }
}

// A process of its own, because a store that was booted does not end by itself.
async function fillStore(databaseUrl: string): Promise<void> {
  const store = spawn(
    process.execPath,
    [
      "--no-warnings",
      "--require",
      "ts-node/register",
      path.join(__dirname, "fill-store.ts"),
    ],
    { cwd: ROOT, env: storeEnvironment(databaseUrl), stdio: ["ignore", 2, 2] }
  )
  const [code] = (await once(store, "exit")) as [number | null]
  if (code !== 0) {
    throw new Error("The store could not be filled; see above.")
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
