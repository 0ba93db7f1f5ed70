// `npm run simulator`: a local Mirakl, in a fresh clone as well.
import { spawn } from "node:child_process"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { ensureInstalled } from "./ensure-installed.mjs"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

ensureInstalled()
const simulator = spawn(
  process.execPath,
  [
    "--import",
    "tsx",
    path.join(ROOT, "simulator/src/cli.ts"),
    ...process.argv.slice(2),
  ],
  { stdio: "inherit", cwd: ROOT }
)
// A terminal sends Ctrl-C to both processes; a plain `kill` reaches only this
// one and is passed on.
process.on("SIGINT", () => undefined)
process.on("SIGTERM", () => simulator.kill("SIGTERM"))
simulator.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
