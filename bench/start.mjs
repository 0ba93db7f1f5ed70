// `npm run bench`: plain Node, because nothing may be installed yet.
import { spawn } from "node:child_process"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { ensureInstalled } from "../scripts/ensure-installed.mjs"

const here = path.dirname(fileURLToPath(import.meta.url))

ensureInstalled()
const bench = spawn(
  process.execPath,
  ["--import", "tsx", path.join(here, "run.ts"), ...process.argv.slice(2)],
  { stdio: "inherit", cwd: path.resolve(here, "..") }
)
// Ctrl-C reaches the whole group; the bench ends itself, and this process too.
process.on("SIGINT", () => undefined)
process.on("SIGTERM", () => bench.kill("SIGTERM"))
bench.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
