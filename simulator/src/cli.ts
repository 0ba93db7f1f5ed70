import { parseArgs } from "node:util"
import { SCENARIOS, isScenarioName } from "./scenarios"
import { startSimulator } from "./start-simulator"

const MOST_OFFERS = 1_000_000
const MOST_ORDERS = 100_000

const HELP = `Usage: mirakl-simulator [options]

  --port <n>            port to listen on (4010)
  --host <name>         address to listen on (127.0.0.1)
  --api-key <key>       key of the main user (simulator-key)
  --scenario <name>     ${Object.keys(SCENARIOS).join(" | ")} (empty)
  --offers <n>          offers of the scenario large, up to 1000000 (10000)
  --orders <n>          orders of the scenario large, up to 100000 (1000)
  --seed <n>            another one, another large catalogue (1)
  --state <file>        keep the state in this file across restarts
  --import-latency <ms> from upload to the end of an import (1000)
  --no-rate-limits      never answer 429
`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4010" },
      host: { type: "string", default: "127.0.0.1" },
      "api-key": { type: "string", default: "simulator-key" },
      scenario: { type: "string", default: "empty" },
      offers: { type: "string", default: "10000" },
      orders: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      state: { type: "string" },
      "import-latency": { type: "string", default: "1000" },
      "no-rate-limits": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  })
  if (values.help) {
    console.log(HELP)
    return
  }
  if (!isScenarioName(values.scenario)) {
    throw new Error(`Unknown scenario '${values.scenario}'.\n\n${HELP}`)
  }
  const simulator = await startSimulator({
    port: Number(values.port),
    host: values.host,
    apiKey: values["api-key"],
    scenario: values.scenario,
    offers: readCount("offers", values.offers, MOST_OFFERS),
    orders: readCount("orders", values.orders, MOST_ORDERS),
    seed: Number(values.seed),
    statePath: values.state,
    importLatencyMs: Number(values["import-latency"]),
    rateLimits: !values["no-rate-limits"],
  })
  console.log(`Mirakl simulator  ${simulator.url}`)
  console.log(`Control API       ${simulator.url}/_control`)
  for (const shop of simulator.state.shops.values()) {
    console.log(`Shop              ${shop.shop_id} ${shop.shop_name}`)
  }
  for (const { key, shop_ids } of simulator.state.apiKeys.values()) {
    console.log(`Key               ${key} (shops ${shop_ids.join(", ")})`)
  }
  // A signal may come twice, from the terminal and passed on by npm.
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= simulator.stop().then(() => process.exit(0))
  }
  process.on("SIGINT", stop)
  process.on("SIGTERM", stop)
  process.on("SIGHUP", stop)
}

function readCount(name: string, value: string, most: number): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 0 || count > most) {
    throw new Error(`--${name} must be a whole number, 0 to ${most}.`)
  }
  return count
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
