// `npm run bench` and `npm run soak`: plain Node, because nothing may be installed yet.
import { spawn } from "node:child_process"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { ensureInstalled } from "../scripts/ensure-installed.mjs"

const here = path.dirname(fileURLToPath(import.meta.url))

ensureInstalled()
const [program = "run", ...options] = process.argv.slice(2)
const bench = spawn(
  process.execPath,
  ["--import", "tsx", path.join(here, `${program}.ts`), ...options],
  { stdio: "inherit", cwd: path.resolve(here, "..") }
)
// Ctrl-C reaches the whole group; the bench ends itself, and this process too.
process.on("SIGINT", () => undefined)
process.on("SIGTERM", () => bench.kill("SIGTERM"))
bench.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
