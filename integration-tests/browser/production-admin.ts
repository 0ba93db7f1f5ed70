import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { once } from "node:events"
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs"
import path from "node:path"
import { oneAtATime } from "../fixtures/postgres-admin"

const ROOT = path.resolve(__dirname, "../..")
const ADMIN = path.join(ROOT, "src", "admin")
const BUILDS = path.join(ROOT, ".medusa", "browser-tests", "admin")

/**
 * Builds the production admin with the plugin's pages, once per state of the
 * source: it takes half a minute, in which the other specs wait for it.
 *
 * @returns the folder of the built files
 */
export async function buildProductionAdmin(): Promise<string> {
  return oneAtATime("production-admin", buildOnce)
}

async function buildOnce(): Promise<string> {
  const folder = path.join(BUILDS, hashOfSources())
  if (existsSync(folder)) {
    return folder
  }
  rmSync(BUILDS, { recursive: true, force: true })
  // Complete or not there at all, whenever the run is interrupted.
  const unfinished = `${folder}-${process.pid}`
  await runBuild(unfinished)
  renameSync(unfinished, folder)
  return folder
}

// Vite can't run inside Jest's module registry.
async function runBuild(folder: string): Promise<void> {
  const build = spawn(
    process.execPath,
    [path.join(__dirname, "build-admin.mjs"), folder],
    { stdio: ["ignore", "pipe", "pipe"] }
  )
  let output = ""
  const keep = (chunk: Buffer) => (output += chunk)
  build.stdout.on("data", keep)
  build.stderr.on("data", keep)
  const [code] = await once(build, "exit")
  if (code !== 0) {
    throw new Error(`The admin could not be built:\n${output}`)
  }
}

function hashOfSources(): string {
  const hash = createHash("sha256")
  hash.update(readFileSync(path.join(ROOT, "package-lock.json")))
  const files = readdirSync(ADMIN, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) {
    hash.update(file.slice(ADMIN.length)).update(readFileSync(file))
  }
  return hash.digest("hex").slice(0, 16)
}
