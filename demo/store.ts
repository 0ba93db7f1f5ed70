import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import path from "node:path"
import { freePort } from "./free-port"

const ROOT = path.resolve(__dirname, "..")
const CLI = path.join(ROOT, "node_modules", "@medusajs", "cli", "cli.js")
const WISHED_PORT = 9000
const START_ATTEMPTS = 3
const START_TIMEOUT_MS = 300_000
const STOP_TIMEOUT_MS = 10_000

/** How the store of the demo is reached and where it keeps its data. */
export type StoreSettings = {
  databaseUrl: string
  encryptionKey: string
  logFile: string
  adminEmail: string
  adminPassword: string
}

/** The Medusa processes that have not ended, starting ones included. */
const running = new Set<ChildProcess>()
let isStopped = false

/** Runs a Medusa command to its end. */
export async function runMedusa(
  settings: StoreSettings,
  ...args: string[]
): Promise<void> {
  const child = spawnMedusa(settings, args)
  const [code] = (await once(child, "exit")) as [number | null]
  if (code !== 0) {
    throw new Error(
      `medusa ${args[0]} ended with code ${code}. Its output is in ${settings.logFile}.`
    )
  }
}

/**
 * Starts the store and waits until it answers. Another program may take the
 * port while the store boots; it then starts again on another one.
 *
 * @returns its address
 */
export async function startStore(settings: StoreSettings): Promise<string> {
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
    const port = await freePort(WISHED_PORT)
    const child = spawnMedusa(settings, ["start", "--port", String(port)], port)
    if (await isListening(child)) {
      return `http://localhost:${port}`
    }
  }
  throw new Error(`The store does not start. See ${settings.logFile}.`)
}

/** Ends whatever runs of Medusa, at whatever point it is, and waits. */
export async function stopMedusa(): Promise<void> {
  isStopped = true
  await Promise.all([...running].map(end))
}

// What the store itself says: a health check would be content with the answer
// of another store on that port.
async function isListening(child: ChildProcess): Promise<boolean> {
  const timer = setTimeout(() => child.kill("SIGKILL"), START_TIMEOUT_MS)
  const ended = once(child, "exit").then(() => false)
  const listening = new Promise<boolean>((resolve) => {
    const listen = (text: Buffer) =>
      text.includes("Server is ready on port") && resolve(true)
    child.stdout?.on("data", listen)
    child.stderr?.on("data", listen)
  })
  const isReady = await Promise.race([listening, ended])
  clearTimeout(timer)
  return isReady
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit")
  child.kill("SIGTERM")
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS)
  await exited
  clearTimeout(timer)
}

function spawnMedusa(
  settings: StoreSettings,
  args: string[],
  port = WISHED_PORT
): ChildProcess {
  if (isStopped) {
    throw new Error("The demo is stopping.")
  }
  const log = fs.createWriteStream(settings.logFile, { flags: "a" })
  // A group of its own, so that Ctrl-C reaches the demo alone and the store is
  // ended in order.
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "development",
      DATABASE_URL: settings.databaseUrl,
      PORT: String(port),
      MIRAKL_ENCRYPTION_KEY: settings.encryptionKey,
      MEDUSA_DISABLE_TELEMETRY: "true",
      ADMIN_CORS: `http://localhost:${port}`,
      AUTH_CORS: `http://localhost:${port}`,
      DEMO_ADMIN_EMAIL: settings.adminEmail,
      DEMO_ADMIN_PASSWORD: settings.adminPassword,
    },
  })
  child.stdout.pipe(log)
  child.stderr.pipe(log)
  running.add(child)
  child.once("exit", () => running.delete(child))
  return child
}
