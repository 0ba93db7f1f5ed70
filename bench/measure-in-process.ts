import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import type { BenchCase, BenchResult, Measurement } from "./bench-case"
import type { BenchSizes } from "./bench-sizes"
import { toResult } from "./print-result"
import { storeEnvironment } from "./store-environment"

const ROOT = path.resolve(__dirname, "..")

/** Measures a case in a fresh process: no case finds what another left in memory. */
export async function measureInProcess(
  benchCase: BenchCase,
  { databaseUrl, sizes }: { databaseUrl: string; sizes: BenchSizes }
): Promise<BenchResult> {
  const child = spawn(
    process.execPath,
    [
      "--no-warnings",
      "--expose-gc",
      // The way in which Medusa's own commands load TypeScript.
      "--require",
      "ts-node/register",
      path.join(__dirname, "measure.ts"),
      benchCase.file,
      JSON.stringify(sizes),
    ],
    {
      cwd: ROOT,
      env: storeEnvironment(databaseUrl),
      // Results alone go to stdout; what a store may print there is no result.
      stdio: ["ignore", 2, 2, "ipc"],
    }
  )
  let measurement: Measurement | undefined
  child.on("message", (message) => {
    measurement = message as Measurement
  })
  await once(child, "exit")
  if (!measurement) {
    throw new Error("The case ended without a value; see above.")
  }
  return toResult(benchCase, measurement)
}
