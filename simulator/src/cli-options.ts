import { parseArgs } from "node:util"
import { SCENARIOS, isScenarioName } from "./scenarios"
import type { SimulatorOptions } from "./start-simulator"

const MOST_OFFERS = 1_000_000
const MOST_ORDERS = 100_000

export const HELP = `Usage: mirakl-simulator [options]

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

/**
 * What the command line asks for; null where it asks for help. Throws on what it
 * doesn't know.
 */
export function readCliOptions(args: string[]): SimulatorOptions | null {
  const { values } = parseArgs({
    args,
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
    return null
  }
  if (!isScenarioName(values.scenario)) {
    throw new Error(`Unknown scenario '${values.scenario}'.\n\n${HELP}`)
  }
  return {
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
  }
}

function readCount(name: string, value: string, most: number): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 0 || count > most) {
    throw new Error(`--${name} must be a whole number, 0 to ${most}.`)
  }
  return count
}
