#!/usr/bin/env node
import { HELP, readCliOptions } from "./cli-options"
import { startSimulator } from "./start-simulator"

async function main(): Promise<void> {
  const options = readCliOptions(process.argv.slice(2))
  if (!options) {
    console.log(HELP)
    return
  }
  const simulator = await startSimulator(options)
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

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
