import fs from "node:fs"
import path from "node:path"
import { startSimulator, type RunningSimulator } from "mirakl-simulator"
import { logIn } from "./admin-api"
import { claimFolder } from "./claim-folder"
import { startDatabase, storeFile } from "./database"
import { findMissing } from "./find-missing"
import { freePort } from "./free-port"
import { doMainJob } from "./main-job"
import { moveMarketplace } from "./move-marketplace"
import { printSummary } from "./print-summary"
import { step } from "./progress"
import { readDemoOptions } from "./read-options"
import { readReport } from "./report"
import type { DemoStore } from "./demo-store"
import { demoFolder, demoSettings, type DemoSettings } from "./settings"
import { DEMO_SHOPS } from "./shops"
import { runMedusa, startStore, stopMedusa } from "./store"

const WISHED_MARKETPLACE_PORT = 4010
const API_KEY = "demo-seller-key-0000-0000-4242"

/** What has been started, ended in reverse. */
const running: (() => Promise<void>)[] = []
/** The job is done and only Ctrl-C is awaited. */
let isStaying = false
let isStopping = false

async function main(): Promise<void> {
  const { isCheck, name } = readDemoOptions(process.argv.slice(2))
  console.log("\nmedusa-plugin-mirakl: a store sells on a marketplace\n")
  running.push(claimFolder(demoFolder(name)))
  const given = demoSettings(isCheck, name)
  const database = await step("Start PostgreSQL", () => startDatabase(given))
  running.push(database.stop)
  const settings = { ...given, databaseUrl: database.url }
  const simulator = await step("Start the marketplace", () =>
    startMarketplace(settings)
  )
  running.push(stopMedusa)
  const seeded = await prepareStore(settings)
  await moveMarketplace(settings.databaseUrl, simulator.url)
  const storeUrl = await step("Start the store and its admin", () =>
    startStore(settings)
  )
  const api = await logIn(storeUrl, settings.adminEmail, settings.adminPassword)
  await Promise.all(
    DEMO_SHOPS.map((shop) => doMainJob(api, shop, seeded, simulator))
  )
  const report = await readReport(
    settings.databaseUrl,
    simulator,
    DEMO_SHOPS.length
  )
  printSummary(report, { settings, storeUrl, simulator })
  if (!settings.isCheck) {
    isStaying = true
    return
  }
  const missing = findMissing(report, simulator)
  if (missing.length) {
    throw new Error(`The demo did not do its job: ${missing.join("; ")}.`)
  }
  await stopAll()
  fs.rmSync(settings.folder, { recursive: true, force: true })
  console.log(JSON.stringify(report))
}

async function startMarketplace(
  settings: DemoSettings
): Promise<RunningSimulator> {
  const simulator = await startSimulator({
    port: await freePort(WISHED_MARKETPLACE_PORT),
    scenario: "demo",
    apiKey: API_KEY,
    statePath: path.join(settings.folder, "marketplace.json"),
  })
  running.push(() => simulator.stop())
  return simulator
}

async function prepareStore(settings: DemoSettings): Promise<DemoStore> {
  await step("Migrate the database", () =>
    runMedusa(settings, "db:migrate", "--execute-safe-links")
  )
  const file = storeFile(settings.folder)
  if (!fs.existsSync(file)) {
    await step("Fill the store with products and stock", () =>
      runMedusa(settings, "exec", "./demo/seed.ts", file)
    )
  }
  return JSON.parse(fs.readFileSync(file, "utf8")) as DemoStore
}

async function stopAll(): Promise<void> {
  for (const stop of running.splice(0).reverse()) {
    await stop()
  }
}

// A signal comes more than once: Ctrl-C reaches every process of the terminal,
// and each passes it on. The first one counts.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (isStopping) {
      return
    }
    isStopping = true
    console.log("\nStopping …")
    void stopAll().finally(() => process.exit(isStaying ? 0 : 130))
  })
}

main().catch(async (error: unknown) => {
  // What fails because it was stopped is no news.
  if (isStopping) {
    return
  }
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  await stopAll()
  process.exitCode = 1
})
