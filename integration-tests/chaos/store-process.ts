import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import type { WorkerOrder, WorkerReport } from "./messages"

/** Where a store process finds what it shares with others. */
export type StoreProcessOptions = {
  databaseUrl: string
  simulatorUrl: string
  eventsFile: string
  redisUrl?: string
  /** Locks with `locking-postgres`. */
  locksInPostgres?: boolean
  workerMode?: "server" | "worker"
}

/** A store in a process of its own. */
export type StoreProcess = {
  /** Resolves when the ticks are over, or the process is dead. */
  order: (order: WorkerOrder) => Promise<void>
  /** `kill -9`. */
  kill: () => Promise<void>
  /** Asks it to end, as a deployment does. */
  terminate: () => Promise<void>
  hasDied: () => boolean
  died: Promise<unknown>
  words: () => string
}

/** Boots a store process. */
export async function startStoreProcess(
  options: StoreProcessOptions
): Promise<StoreProcess> {
  const child = spawn(
    process.execPath,
    [
      "--no-warnings",
      "--require",
      "ts-node/register",
      path.join(__dirname, "worker.ts"),
    ],
    {
      cwd: path.resolve(__dirname, "../.."),
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: {
        ...process.env,
        NODE_ENV: "development",
        LOG_LEVEL: "error",
        DISABLE_MEDUSA_ADMIN: "true",
        DATABASE_URL: options.databaseUrl,
        MEDUSA_WORKER_MODE: options.workerMode ?? "server",
        CHAOS_SIMULATOR_URL: options.simulatorUrl,
        CHAOS_EVENTS_FILE: options.eventsFile,
        ...(options.redisUrl && { REDIS_URL: options.redisUrl }),
        ...(options.locksInPostgres && { LOCKING_POSTGRES: "true" }),
      },
    }
  )
  const words: string[] = []
  child.stdout?.on("data", (chunk: Buffer) => words.push(chunk.toString()))
  child.stderr?.on("data", (chunk: Buffer) => words.push(chunk.toString()))
  const exited = once(child, "exit")
  const hasDied = () => child.exitCode !== null || child.signalCode !== null
  await Promise.race([reported(child, "ready"), exited])
  if (hasDied()) {
    throw new Error(`The store did not start:\n${words.join("").slice(-4000)}`)
  }
  return {
    order: async (order) => {
      const ticked = reported(child, "ticked")
      child.send(order, () => undefined)
      await Promise.race([ticked, exited])
    },
    kill: async () => {
      if (!hasDied()) {
        child.kill("SIGKILL")
        await exited
      }
    },
    terminate: async () => {
      child.kill("SIGTERM")
      await exited
    },
    hasDied,
    died: exited,
    words: () => words.join(""),
  }
}

function reported(
  child: ChildProcess,
  kind: WorkerReport["kind"]
): Promise<void> {
  return new Promise((resolve) => {
    const listener = (message: WorkerReport) => {
      if (message.kind === kind) {
        child.off("message", listener)
        resolve()
      }
    }
    child.on("message", listener)
  })
}
