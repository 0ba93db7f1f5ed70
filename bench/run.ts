import { parseArgs } from "node:util"
import type { BenchSizes } from "./bench-case"
import { BENCH_CASES } from "./cases"
import { measureInProcess } from "./measure-in-process"
import { migrateDatabase } from "./migrate-database"
import { toFailure, toJsonLine, toTableRow } from "./print-result"

const TEMPLATE = "bench_template"

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      orders: { type: "string", default: "10000" },
      listings: { type: "string", default: "100000" },
      case: { type: "string", multiple: true },
      json: { type: "boolean", default: false },
    },
  })
  const sizes: BenchSizes = {
    orders: positive("--orders", values.orders),
    listings: positive("--listings", values.listings),
  }
  const cases = pickCases(values.case)
  // An ES module, which this CommonJS project can only load so.
  const { startPostgres } = await import("../scripts/postgres.mjs")
  const postgres = await startPostgres({ name: `bench-${process.pid}` })
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
      console.log(
        values.json ? toJsonLine(result) : toTableRow(benchCase, result)
      )
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

function pickCases(names: string[] | undefined) {
  const unknown = names?.find(
    (name) => !BENCH_CASES.some((benchCase) => benchCase.name === name)
  )
  if (unknown !== undefined) {
    const known = BENCH_CASES.map(({ name }) => name).join(", ")
    throw new Error(`There is no case ${unknown}. Cases: ${known}`)
  }
  return BENCH_CASES.filter(({ name }) => !names || names.includes(name))
}

function positive(option: string, value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(`${option} takes a whole number above 0, not ${value}.`)
  }
  return number
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
