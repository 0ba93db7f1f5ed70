import { randomUUID } from "node:crypto"
import { hostname } from "node:os"
import type { UpkeepStore } from "./stores/upkeep-store"

const BEAT_MS = 20_000

/** Lets a process of the store be seen for as long as it runs; one that only runs a script is soon over. */
export class Heartbeat {
  private timer: NodeJS.Timeout | undefined
  private readonly id = `mirproc_${randomUUID()}`

  constructor(
    private readonly upkeep: UpkeepStore,
    private readonly workerMode: string
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.beat(), BEAT_MS)
    // It keeps no process alive.
    this.timer.unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    this.timer = undefined
    await ignoringFailure(this.upkeep.forget(this.id))
  }

  private async beat(): Promise<void> {
    await ignoringFailure(
      this.upkeep.beat({
        id: this.id,
        host: hostname(),
        pid: process.pid,
        worker_mode: this.workerMode,
      })
    )
  }
}

// Before the first migration there is no table, and a database that is away
// for a while is noticed by everything else.
async function ignoringFailure(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined)
}
