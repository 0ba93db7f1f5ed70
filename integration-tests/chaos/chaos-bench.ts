import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MiraklHttpSuite } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { passMinutes } from "../fixtures/ticks"
import {
  startStoreProcess,
  type StoreProcess,
  type StoreProcessOptions,
} from "./store-process"

const APPLICATION = "mirakl-chaos"
const LOOK_MS = 50
const LONGEST_WAIT_MS = 120_000
/** A run that lost its last word goes on when its lease has lapsed. */
const LAPSE_MS = 3_000

/** Numbers from 0 to 1 that follow from a seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Store processes on the suite's database, seen from outside. */
export class ChaosBench {
  readonly orders: OrderTestBench
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), "mirakl-chaos-"))
  private readonly eventsFile = path.join(this.folder, "events")
  private readonly processes = new Set<StoreProcess>()

  constructor(private readonly suite: MiraklHttpSuite) {
    this.orders = new OrderTestBench(suite)
    writeFileSync(this.eventsFile, "")
  }

  /** An instance of which the given operations run by schedule. */
  async open(operations: string[]): Promise<void> {
    await this.orders.open()
    await this.suite.mirakl.updateMiraklSchedules({
      selector: {
        instance_id: this.orders.instance.id,
        operation: { $nin: operations },
      },
      data: { is_active: false },
    })
  }

  async start(
    options: Pick<
      StoreProcessOptions,
      "redisUrl" | "workerMode" | "locksInPostgres"
    > = {}
  ): Promise<StoreProcess> {
    const { databaseUrl } = this.suite.container.resolve(
      ContainerRegistrationKeys.CONFIG_MODULE
    ).projectConfig
    const store = await startStoreProcess({
      databaseUrl: `${databaseUrl}?application_name=${APPLICATION}`,
      simulatorUrl: this.suite.simulator.url,
      eventsFile: this.eventsFile,
      ...options,
    })
    this.processes.add(store)
    return store
  }

  /** Time passes: schedules come due, and what dead processes held is free. */
  async pass(minutes: number): Promise<void> {
    passMinutes(this.suite, minutes)
    await this.knex()("mirakl_job")
      .where({ status: "running" })
      .update({ lease_expires_at: new Date(0) })
  }

  /** Waits until no job runs or waits for its turn, as long as any gets on. */
  async idle(): Promise<void> {
    let before: string | null = null
    let now = await this.progress()
    while (now !== before) {
      if (await this.becomesIdle(LONGEST_WAIT_MS)) {
        return
      }
      before = now
      now = await this.progress()
    }
    const words = [...this.processes].map((store) => store.words().slice(-2000))
    throw new Error(`Jobs did not end:\n${words.join("\n")}`)
  }

  /** @returns false when a job still runs or waits after that time */
  async becomesIdle(waitMs = LAPSE_MS): Promise<boolean> {
    return this.holds(async () => {
      const [open] = await this.suite.mirakl.listMiraklJobs(
        { status: ["queued", "running"] },
        { select: ["id"], take: 1 }
      )
      return !open
    }, waitMs)
  }

  /** Waits until something is so. */
  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    if (!(await this.holds(isSo, LONGEST_WAIT_MS))) {
      throw new Error("What was waited for did not come.")
    }
  }

  async isRunning(operation: string): Promise<boolean> {
    const jobs = await this.suite.mirakl.listMiraklJobs({
      operation,
      status: "running",
    })
    return jobs.length > 0
  }

  /** How many orders are in the store. */
  async imported(): Promise<number> {
    const bound = await this.suite.mirakl.listMiraklOrders(
      { status: "imported" },
      { select: ["id"], take: null }
    )
    return bound.length
  }

  /** What can be sold of a SKU. */
  async available(sku: string): Promise<number> {
    const inventory = this.suite.container.resolve(Modules.INVENTORY)
    const [item] = await inventory.listInventoryItems({ sku })
    return Number(
      await inventory.retrieveAvailableQuantity(
        item?.id ?? "",
        this.suite.store.stock_location_ids
      )
    )
  }

  private async progress(): Promise<string> {
    const phases = await this.knex()("mirakl_order")
      .select("phase")
      .count()
      .groupBy("phase")
      .orderBy("phase")
    return JSON.stringify(phases)
  }

  private async holds(
    isSo: () => boolean | Promise<boolean>,
    waitMs: number
  ): Promise<boolean> {
    const deadline = performance.now() + waitMs
    while (performance.now() < deadline) {
      if (await isSo()) {
        return true
      }
      await sleep(LOOK_MS)
    }
    return false
  }

  /** The database ends every connection of the store processes, as a failover does. */
  async cutConnections(): Promise<void> {
    await this.knex().raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = ?`,
      [APPLICATION]
    )
  }

  /** Medusa orders that were announced, at least once each. */
  announced(): Set<string> {
    return new Set(
      readFileSync(this.eventsFile, "utf8").split("\n").filter(Boolean)
    )
  }

  knex(): Knex {
    return this.suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  }

  async close(): Promise<void> {
    await Promise.all([...this.processes].map(async (store) => store.kill()))
    // Medusa never ends the executions of a process that died, and the runner
    // of the tests waits for them.
    await this.knex()("workflow_execution").delete()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
