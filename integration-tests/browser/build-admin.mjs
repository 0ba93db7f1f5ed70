// node build-admin.mjs <folder>: the admin as a store has it in production, with the
// plugin's pages, for a backend on the same origin.
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")

const outDir = path.resolve(process.argv[2] ?? "")
// The bundler writes its entry below the working directory, where a store that
// runs in the checkout keeps its own.
const workDir = path.join(ROOT, ".medusa", "browser-tests")
fs.mkdirSync(workDir, { recursive: true })
process.chdir(workDir)
process.env.NODE_ENV = "production"

const { build } = createRequire(
  path.join(ROOT, "node_modules/@medusajs/medusa/package.json")
)("@medusajs/admin-bundler")
await build({
  path: "/app",
  outDir,
  sources: [path.join(ROOT, "src", "admin")],
  plugins: [],
})
