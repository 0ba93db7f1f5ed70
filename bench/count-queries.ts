import type { EventEmitter } from "node:events"
import { Modules } from "@medusajs/framework/utils"
import { Client } from "pg"
import type { Bench } from "./bench"

let queries = 0
let isCounting = false

/**
 * How many queries some work sends to the database, `begin` and `commit`
 * included: counted where each leaves the process.
 */
export async function countQueries(
  work: () => Promise<unknown>
): Promise<number> {
  countFromNowOn()
  const before = queries
  await work()
  const sent = queries - before
  if (!sent) {
    throw new Error(
      "The store's driver is another copy of pg: nothing counted."
    )
  }
  return sent
}

/** How many queries the process has sent since this was first called. */
export function countedQueries(): number {
  countFromNowOn()
  return queries
}

/** Subscribers run when they get to it: their own queries would count by chance. */
export function silenceSubscribers({ container }: Bench): void {
  container
    .resolve<{ eventEmitter_: EventEmitter }>(Modules.EVENT_BUS)
    .eventEmitter_.removeAllListeners()
}

function countFromNowOn(): void {
  if (isCounting) {
    return
  }
  isCounting = true
  const prototype = Client.prototype as {
    query: (...args: never[]) => unknown
  }
  const { query } = prototype
  prototype.query = function (...args) {
    queries += 1
    return query.apply(this, args)
  }
}
