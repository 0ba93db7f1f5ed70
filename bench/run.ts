import os from "node:os"
import { measureInProcess } from "./measure-in-process"
import { migrateDatabase } from "./migrate-database"
import { toFailure, toJsonLine, toTableRow } from "./print-result"
import { readBenchOptions } from "./read-options"

const TEMPLATE = "bench_template"

// As PostgreSQL's manual advises for a database of its own machine: with the
// 128 MB of a bare installation, a million listings measure the disk's cache.
const SHARED_BUFFERS_MB = Math.min(
  Math.floor(os.totalmem() / 4 / 1024 ** 2),
  2048
)

async function main(): Promise<void> {
  const { cases, sizes, isJson } = readBenchOptions(process.argv.slice(2))
  // An ES module, which this CommonJS project can only load so.
  const { startPostgres } = await import("../scripts/postgres.mjs")
  const postgres = await startPostgres({
    name: `bench-${process.pid}`,
    sharedBuffersMb: SHARED_BUFFERS_MB,
  })
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void postgres.stop().finally(() => process.exit(130))
    })
  }
  const failed: string[] = []
  try {
    await postgres.createDatabase(TEMPLATE)
    await migrateDatabase(postgres.databaseUrl(TEMPLATE))
    for (const benchCase of cases) {
      const name = `bench_${benchCase.name}`
      await postgres.createDatabase(name, { template: TEMPLATE })
      const result = await measureInProcess(benchCase, {
        databaseUrl: postgres.databaseUrl(name),
        sizes,
      }).catch((error: Error) => {
        console.error(`${benchCase.name}: ${error.message}`)
        return toFailure(benchCase)
      })
      console.log(isJson ? toJsonLine(result) : toTableRow(benchCase, result))
      if (!result.ok) {
        failed.push(benchCase.name)
      }
    }
  } finally {
    await postgres.stop()
  }
  if (failed.length) {
    console.error(`Missed: ${failed.join(", ")}`)
    process.exitCode = 1
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
