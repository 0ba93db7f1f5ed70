// `npm run demo`: plain Node, because nothing may be installed yet.
import { spawn } from "node:child_process"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { ensureInstalled } from "../scripts/ensure-installed.mjs"

const here = path.dirname(fileURLToPath(import.meta.url))

ensureInstalled()
const demo = spawn(
  process.execPath,
  ["--import", "tsx", path.join(here, "run.ts"), ...process.argv.slice(2)],
  { stdio: "inherit", cwd: path.resolve(here, "..") }
)
// A terminal sends Ctrl-C to the whole group; a plain `kill` reaches only this
// process and is passed on. The demo ends itself, and this process with it.
process.on("SIGINT", () => undefined)
process.on("SIGTERM", () => demo.kill("SIGTERM"))
demo.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
