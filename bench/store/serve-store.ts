// Run by `started-store.ts`: a store that serves, in a process of its own.
import express from "express"
import loadStore from "@medusajs/medusa/loaders/index"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { countedQueries } from "../count-queries"

async function main(): Promise<void> {
  countedQueries()
  const app = express()
  await loadStore({ directory: process.cwd(), expressApp: app })
  const server = createServer(app).listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo
    process.send?.({ url: `http://127.0.0.1:${port}` })
  })
  process.on("message", () => process.send?.({ queries: countedQueries() }))
  process.on("disconnect", () => process.exit(0))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
