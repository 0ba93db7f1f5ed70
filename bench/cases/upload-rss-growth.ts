import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { createMiraklClient, type MiraklClient } from "../../src/mirakl-api"
import type { Measurement } from "../bench-case"
import { peakMemory, settledMemory } from "../memory"

const MEGABYTE = 1024 * 1024
const LINE = "LRG-0000001;12;;\n"
const PIECE = LINE.repeat(2000)

/** A stock file is made while it is sent: whatever its size, no more of it is in memory. */
export default async function measure(): Promise<Measurement> {
  const sink = spawn(
    process.execPath,
    [path.join(__dirname, "..", "upload-sink.mjs")],
    { stdio: ["ignore", "pipe", 2] }
  )
  process.once("exit", () => sink.kill())
  const printed: unknown[] = sink.stdout ? await once(sink.stdout, "data") : []
  const port = String(printed[0]).trim()
  const send = (megabytes: number) => growth(port, megabytes)
  await send(10)
  const small = await send(10)
  const large = await send(200)
  return {
    value: large - small,
    facts: { growth_10_mb: small, growth_200_mb: large },
  }
}

async function growth(port: string, megabytes: number): Promise<number> {
  // A client of its own each time: two files of one shop are a minute apart.
  const client = createMiraklClient({
    baseUrl: `http://127.0.0.1:${port}`,
    apiKey: "bench",
    callClass: "interactive",
  })
  const before = settledMemory()
  return (await peakMemory(() => upload(client, megabytes))) - before
}

function upload(client: MiraklClient, megabytes: number): Promise<string> {
  return client.stockImports.pushFile(
    (async function* () {
      yield "offer-sku;quantity;warehouse-code;update-delete\n"
      for (let sent = 0; sent < megabytes * MEGABYTE; sent += PIECE.length) {
        yield PIECE
      }
    })()
  )
}
