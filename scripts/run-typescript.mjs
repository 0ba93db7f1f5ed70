// Runs a TypeScript program of this repository from plain Node, in a fresh clone
// as well: installs what is missing and ends as the program ends.
import { spawn } from "node:child_process"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { ensureInstalled } from "./ensure-installed.mjs"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

/**
 * @param {string} file relative to the repository; gets this process's arguments
 */
export function runTypeScript(file) {
  ensureInstalled()
  const program = spawn(
    process.execPath,
    ["--import", "tsx", path.join(ROOT, file), ...process.argv.slice(2)],
    { stdio: "inherit", cwd: ROOT }
  )
  // The program ends itself, and this process with it. A terminal sends Ctrl-C
  // to both; a plain `kill` reaches only this one, so each is passed on.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () =>
      program.kill(/** @type {NodeJS.Signals} */ (signal))
    )
  }
  // npm passes a signal on to the shell that it put between, which may die of
  // it alone.
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch)
      program.kill("SIGTERM")
    }
  }, 500)
  program.on("exit", (code, signal) => {
    clearInterval(watch)
    process.exitCode = code ?? (signal ? 1 : 0)
  })
}
