import { setTimeout as delay } from "node:timers/promises"
import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { startStore } from "../store/started-store"

const INSTANCES = 10
const MINUTES = 5
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/**
 * What a process in shared mode asks the database when nothing is to be done:
 * five minutes of real time, in which everything that runs by the clock comes by.
 */
export default async function measure({
  mirakl,
  instance,
}: Bench): Promise<Measurement> {
  const { id: _, ...settings } = instance
  const others = await mirakl.createMiraklInstances(
    Array.from({ length: INSTANCES - 1 }, (_, index) => ({
      ...settings,
      name: `Bench ${index}`,
      shop_id: String(3000 + index),
    }))
  )
  await mirakl.createMiraklSchedules(
    [instance, ...others].map(({ id }) => ({
      instance_id: id,
      operation: "import_orders" as const,
      interval_minutes: 1440,
      next_run_at: new Date(Date.now() + DAY_MS),
    }))
  )
  const store = await startStore(undefined, { MEDUSA_WORKER_MODE: "shared" })
  const before = await store.countQueries()
  await delay(MINUTES * MINUTE_MS)
  const queries = (await store.countQueries()) - before
  await store.stop()
  return {
    value: queries / MINUTES,
    facts: { instances: INSTANCES, minutes: MINUTES },
  }
}
