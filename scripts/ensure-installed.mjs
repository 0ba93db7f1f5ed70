// Lets `npm test` and `npm run demo` work in a fresh clone: installs the locked
// packages when node_modules is missing or older than the lock file. Uses
// nothing but Node itself, because nothing else may be there yet.
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */

/**
 * Runs `npm ci` when what is installed is not what `package-lock.json` says.
 * Ends the process with npm's exit code when that fails.
 */
export function ensureInstalled() {
  const reason = reasonToInstall()
  if (!reason) {
    return
  }
  console.error(`Installing dependencies (${reason}); this takes a minute …`)
  const flags = [
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
  ]
  const npm = process.env.npm_execpath
  const [command, args] = npm?.endsWith(".js")
    ? [process.execPath, [npm, "ci", ...flags]]
    : ["npm", ["ci", ...flags]]
  // The caller's stdout stays clean for machine-read output.
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && command === "npm",
  })
  if (status !== 0) {
    console.error("npm ci failed: see its message above.")
    process.exit(status ?? 1)
  }
}

/** @returns {string | null} */
function reasonToInstall() {
  const installed = readPackages("node_modules/.package-lock.json")
  if (!installed) {
    return "node_modules is missing or incomplete"
  }
  // Optional packages are absent wherever the platform can't run them.
  const changed = Object.entries(readPackages("package-lock.json") ?? {}).find(
    ([name, locked]) =>
      name.includes("node_modules/") &&
      !locked.optional &&
      (!installed[name] || installed[name].version !== locked.version)
  )
  return changed ? `${changed[0]} differs from package-lock.json` : null
}

/** @param {string} file @returns {Record<string, LockedPackage> | null} */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(ROOT, file), "utf8")).packages
  } catch {
    return null
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
}
