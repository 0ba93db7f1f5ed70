import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { migrateDatabase } from "./migrate-database"
import { readSoakHours } from "./read-options"
import { storeEnvironment } from "./store-environment"

const DATABASE = "soak"

/** `npm run soak -- --hours 0.2`: lets a store with five shops live for so many hours, as fast as it can. */
async function main(): Promise<void> {
  const hours = readSoakHours(process.argv.slice(2))
  // An ES module, which this CommonJS project can only load so.
  const { startPostgres } = await import("../scripts/postgres.mjs")
  const postgres = await startPostgres({ name: `soak-${process.pid}` })
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void postgres.stop().finally(() => process.exit(130))
    })
  }
  try {
    await postgres.createDatabase(DATABASE)
    const databaseUrl = postgres.databaseUrl(DATABASE)
    await migrateDatabase(databaseUrl)
    const store = spawn(
      process.execPath,
      [
        "--no-warnings",
        "--expose-gc",
        "--require",
        "ts-node/register",
        path.join(__dirname, "soak-store.ts"),
        String(hours),
      ],
      {
        cwd: path.resolve(__dirname, ".."),
        env: storeEnvironment(databaseUrl),
        stdio: "inherit",
      }
    )
    const [code] = (await once(store, "exit")) as [number | null]
    process.exitCode = code ?? 1
  } finally {
    await postgres.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
