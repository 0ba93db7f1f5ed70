import { spawn } from "node:child_process"
import path from "node:path"
import { BENCH_API_KEY } from "./bench"

const ROOT = path.resolve(__dirname, "..")
const START_TIMEOUT_MS = 60_000

/** A marketplace in a process of its own, whose work is not the store's. */
export type BenchSimulator = {
  url: string
  /** Calls its control API; the answer's body. */
  control: (
    method: string,
    path: string,
    body?: unknown
  ) => Promise<Record<string, unknown>>
  stop: () => void
}

/**
 * Starts a marketplace with one shop, 2000, and no call limits.
 *
 * @param scenario its name and what belongs to it, as on the command line
 */
export async function startBenchSimulator(
  scenario: string[] = ["empty"]
): Promise<BenchSimulator> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      path.join(ROOT, "simulator/src/cli.ts"),
      "--port",
      "0",
      "--api-key",
      BENCH_API_KEY,
      "--import-latency",
      "0",
      "--no-rate-limits",
      "--scenario",
      ...scenario,
    ],
    { cwd: ROOT, stdio: ["ignore", "pipe", 2] }
  )
  const stop = () => child.kill("SIGTERM")
  process.once("exit", stop)
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error("The simulator did not start.")),
      START_TIMEOUT_MS
    )
    child.once("exit", () => reject(new Error("The simulator ended at once.")))
    child.stdout?.on("data", (chunk: Buffer) => {
      const [found] = /http:\/\/[\d.:]+/.exec(chunk.toString()) ?? []
      if (found) {
        clearTimeout(timer)
        resolve(found)
      }
    })
  })
  return {
    url,
    control: async (method, route, body) => {
      const answer = await fetch(`${url}/_control/${route}`, {
        method,
        headers: { "content-type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      if (!answer.ok) {
        throw new Error(`${method} ${route}: ${await answer.text()}`)
      }
      return (await answer.json()) as Record<string, unknown>
    },
    stop,
  }
}
