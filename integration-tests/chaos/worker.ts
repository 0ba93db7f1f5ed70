import { appendFileSync } from "node:fs"
import path from "node:path"
import { Modules } from "@medusajs/framework/utils"
import loadMedusa from "@medusajs/medusa/loaders/index"
import express from "express"
import pg from "pg"
import type { MiraklModuleService } from "../../src/modules/mirakl/service"
import miraklTick from "../../src/jobs/mirakl-tick"
import type { WorkerOrder, WorkerReport } from "./messages"

// A store process of its own, that a test starts and kills: everything a store
// has, but its time is the marketplace's and its ticks come from the test.

const simulatorUrl = process.env.CHAOS_SIMULATOR_URL ?? ""
const eventsFile = process.env.CHAOS_EVENTS_FILE ?? ""

// The client of the seller API gives up on an answer after thirty seconds.
const PATIENCE_MS = 30_000
const SHORT_PATIENCE_MS = 1_000

const report = (message: WorkerReport) => process.send?.(message)

let offsetMs = 0

async function moveTime(body: object): Promise<void> {
  const answer = await fetch(`${simulatorUrl}/_control/time`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  const { now } = (await answer.json()) as { now: string }
  offsetMs = Date.parse(now) - Date.now()
}

/** Gives up on what does not answer soon: a time-out takes a second. */
function loseNoTime(): void {
  const { setTimeout: wait } = globalThis
  const hasten = (
    act: (...given: unknown[]) => void,
    ms?: number,
    ...given: unknown[]
  ) => wait(() => act(...given), ms === PATIENCE_MS ? SHORT_PATIENCE_MS : ms)
  globalThis.setTimeout = Object.assign(hasten, wait)
}

/** Dies as by `kill -9` just before the given statement from now. */
function dieAtStatement(countdown: number): void {
  let left = countdown
  const { prototype } = pg.Client
  const query: (...parameters: unknown[]) => unknown = prototype.query
  prototype.query = function dying(this: pg.Client, ...parameters: unknown[]) {
    left -= 1
    if (left <= 0) {
      process.kill(process.pid, "SIGKILL")
    }
    return query.apply(this, parameters)
  } as typeof prototype.query
}

async function main(): Promise<void> {
  const { container, shutdown } = await loadMedusa({
    directory: path.resolve(__dirname, "../.."),
    expressApp: express(),
  })
  const mirakl = container.resolve<MiraklModuleService>("mirakl")
  mirakl.clock = {
    now: () => new Date(Date.now() + offsetMs),
    sleep: (ms) => moveTime({ advance_ms: ms }),
  }
  loseNoTime()
  const bus = container.resolve(Modules.EVENT_BUS)
  const emit = bus.emit.bind(bus)
  bus.emit = async (messages, options) => {
    await emit(messages, options)
    // Written before anything else can happen: the process may be about to die.
    for (const { name, data } of [messages].flat()) {
      if (name === "order.placed") {
        appendFileSync(eventsFile, `${(data as { id: string }).id}\n`)
      }
    }
  }
  process.on("message", ({ tick, die_at_statement }: WorkerOrder) => {
    void (async () => {
      await moveTime({})
      if (die_at_statement) {
        dieAtStatement(die_at_statement)
      }
      const ticks = Array.from({ length: tick }, () => miraklTick(container))
      await Promise.allSettled(ticks)
      report({ kind: "ticked" })
    })()
  })
  process.on("disconnect", () => process.exit(0))
  // As `medusa start` does.
  process.on("SIGTERM", () => {
    void shutdown().then(() => process.exit(0))
  })
  report({ kind: "ready" })
}

void main().catch((error: unknown) => {
  report({ kind: "failed", message: String(error) })
  process.exit(1)
})
