import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { createMiraklClient } from "../../src/mirakl-api"

/** A marketplace in a process of its own that takes stock files and forgets them. */
export type UploadSink = {
  /** (STO01) Sends a file as an export does. */
  send(file: string): Promise<void>
}

/** Starts one; it ends with this process. */
export async function openUploadSink(): Promise<UploadSink> {
  const sink = spawn(
    process.execPath,
    [path.join(__dirname, "..", "upload-sink.mjs")],
    { stdio: ["ignore", "pipe", 2] }
  )
  process.once("exit", () => sink.kill())
  const printed: unknown[] = sink.stdout ? await once(sink.stdout, "data") : []
  const port = String(printed[0]).trim()
  return {
    async send(file) {
      // A client of its own each time: two files of one shop are a minute apart.
      const client = createMiraklClient({
        baseUrl: `http://127.0.0.1:${port}`,
        apiKey: "bench",
        callClass: "interactive",
      })
      await client.stockImports.pushFile(file)
    },
  }
}
