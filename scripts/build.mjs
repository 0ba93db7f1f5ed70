// Builds what is published. Everything goes to stderr, so that the answer of
// `npm pack --json`, which builds first, stays readable by machines.
import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const cli = path.join(
  path.dirname(
    createRequire(import.meta.url).resolve("@medusajs/cli/package.json")
  ),
  "cli.js"
)

const { status } = spawnSync(process.execPath, [cli, "plugin:build"], {
  cwd: ROOT,
  stdio: ["ignore", 2, 2],
  env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true" },
})
process.exitCode = status ?? 1
