import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import path from "node:path"

const ROOT = path.resolve(__dirname, "..")
const CLI = path.join(ROOT, "node_modules", "@medusajs", "cli", "cli.js")
const START_TIMEOUT_MS = 180_000
const STOP_TIMEOUT_MS = 10_000

/** How the store of the demo is reached and where it keeps its data. */
export type StoreSettings = {
  databaseUrl: string
  port: number
  encryptionKey: string
  logFile: string
  adminEmail: string
  adminPassword: string
}

/** Runs a Medusa command to its end. */
export async function runMedusa(
  settings: StoreSettings,
  ...args: string[]
): Promise<void> {
  const child = medusa(settings, args)
  const [code] = (await once(child, "exit")) as [number | null]
  if (code !== 0) {
    throw new Error(
      `medusa ${args[0]} ended with code ${code}. Its output is in ${settings.logFile}.`
    )
  }
}

/** A started store; `stop` ends it and waits. */
export type RunningStore = { url: string; stop: () => Promise<void> }

/** Starts the store and waits until it answers. */
export async function startStore(
  settings: StoreSettings
): Promise<RunningStore> {
  const child = medusa(settings, ["start", "--port", String(settings.port)])
  const exited = once(child, "exit")
  const url = `http://localhost:${settings.port}`
  try {
    await untilHealthy(url, child, settings.logFile)
  } catch (error) {
    child.kill("SIGKILL")
    throw error
  }
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) {
        return
      }
      child.kill("SIGTERM")
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS)
      await exited
      clearTimeout(timer)
    },
  }
}

function medusa(settings: StoreSettings, args: string[]): ChildProcess {
  const log = fs.openSync(settings.logFile, "a")
  // A group of its own, so that Ctrl-C reaches the demo alone and the store is
  // ended in order.
  return spawn(process.execPath, [CLI, ...args], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", log, log],
    env: {
      ...process.env,
      NODE_ENV: "development",
      DATABASE_URL: settings.databaseUrl,
      PORT: String(settings.port),
      MIRAKL_ENCRYPTION_KEY: settings.encryptionKey,
      MEDUSA_DISABLE_TELEMETRY: "true",
      ADMIN_CORS: `http://localhost:${settings.port}`,
      AUTH_CORS: `http://localhost:${settings.port}`,
      DEMO_ADMIN_EMAIL: settings.adminEmail,
      DEMO_ADMIN_PASSWORD: settings.adminPassword,
    },
  })
}

async function untilHealthy(
  url: string,
  child: ChildProcess,
  logFile: string
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null) {
      throw new Error(`The store ended while starting. See ${logFile}.`)
    }
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(
    `The store did not answer within ${START_TIMEOUT_MS / 1000} s. See ${logFile}.`
  )
}
