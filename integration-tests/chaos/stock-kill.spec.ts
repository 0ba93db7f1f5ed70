import { Modules } from "@medusajs/framework/utils"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { createSeededRandom } from "../fixtures/seeded-random"
import { StockTestBench } from "../fixtures/stock-test-bench"
import { ChaosBench } from "./chaos-bench"

const SHOP_ID = 2000
const MINUTE_MS = 60_000
const FIRST_UNITS = {
  "MUG-RED": 70,
  "MUG-BLUE": 70,
  "LAMP-OAK": 70,
  "POT-S": 50,
}
const SKUS = Object.keys(FIRST_UNITS)

/** `MIRAKL_CHAOS_KILLS=50` for a long day; each costs the boot of a store. */
const KILLS = Number(process.env.MIRAKL_CHAOS_KILLS ?? 4)
// The same day in every run, unless it is told another.
const SEED = Number(process.env.MIRAKL_CHAOS_SEED ?? 512_005)
/** About an export, from the tick to the report on its file. */
const MOST_STATEMENTS = 150

jest.setTimeout(1_800_000)

// Promise 3 with a store process that dies in mid-export.
describeMiraklHttp((suite) => {
  const random = createSeededRandom(SEED)
  const control = () => suite.simulator.control
  const offered = (sku: string) => control().offers.get(SHOP_ID, sku).quantity
  let chaos: ChaosBench
  let bench: StockTestBench
  /** What can be sold, by what was sold and received; the store is not asked. */
  let truth: Map<string, number>
  let seenFiles: number

  const take = (sku: string, units: number) =>
    truth.set(sku, (truth.get(sku) ?? 0) - units)

  const trade = async (sku: string) => {
    const onMirakl = random.integer(0, Math.min(3, offered(sku)))
    if (onMirakl) {
      control().orders.create({
        lines: [{ offer_sku: sku, quantity: onMirakl }],
      })
      take(sku, onMirakl)
    }
    const inStore = random.integer(0, 2)
    if (inStore) {
      await bench.sellInStore(sku, inStore)
      take(sku, inStore)
    }
    const received = random.pick([0, 0, 4])
    if (received) {
      const [location] = suite.store.stock_location_ids
      await suite.container
        .resolve(Modules.INVENTORY)
        .adjustInventory(bench.itemOf(sku), location, received)
      take(sku, -received)
    }
  }

  const disturb = () => {
    control().faults.clear()
    control().marketplace.updatePlatform({
      behaviour: {
        import_latency_ms: random.pick([0, 3_000, 20 * MINUTE_MS]),
      },
    })
    const fault = random.pick([
      null,
      { operation: "STO01", kind: "lost_response" },
      { operation: "STO02", kind: "status", status: 500, times: 6 },
      { operation: "OR11", kind: "connection_reset" },
    ] as const)
    if (fault) {
      control().faults.add(fault)
    }
  }

  /** Every file that arrived since the last look; nothing was sold meanwhile. */
  const checkFiles = (): number => {
    const files = control().journal.list({
      operation: "STO01",
      after_id: seenFiles,
    })
    for (const { id, request_body } of files) {
      seenFiles = Math.max(seenFiles, id)
      const rows = JSON.stringify(request_body).matchAll(
        /([A-Z-]+);(\d+);;UPDATE/g
      )
      for (const [, sku = "", quantity] of rows) {
        expect([sku, Number(quantity)]).toEqual([sku, truth.get(sku)])
      }
    }
    return files.length
  }

  it(`puts no sold unit back on sale, though its process is killed ${KILLS} times`, async () => {
    process.stderr.write(`MIRAKL_CHAOS_SEED=${SEED} replays the day\n`)
    chaos = new ChaosBench(suite)
    bench = new StockTestBench(suite)
    truth = new Map(Object.entries(FIRST_UNITS))
    seenFiles = 0
    bench.offer(...SKUS.map((shop_sku) => ({ shop_sku, quantity: 0 })))
    await chaos.open(["export_stock"])
    bench.instanceId = chaos.orders.instance.id
    await bench.run("import_listings")
    await bench.run("export_stock")
    expect(checkFiles()).toBe(1)
    let diedAtWork = 0
    let files = 0
    // Awaited later: a failure is told then, not before.
    const boot = () => {
      const store = chaos.start()
      store.catch(() => undefined)
      return store
    }
    let next = boot()
    try {
      for (let kill = 0; kill <= KILLS; kill++) {
        const store = await next
        if (kill < KILLS) {
          // The one that takes over boots meanwhile.
          next = boot()
        }
        disturb()
        for (const sku of SKUS) {
          await trade(sku)
        }
        await chaos.pass(26)
        const point = (kill + random.next()) / KILLS
        await store.order({
          tick: 1,
          // The last one may live.
          ...(kill < KILLS && {
            die_at_statement: 1 + Math.floor(point * MOST_STATEMENTS),
          }),
        })
        if (!store.hasDied()) {
          await Promise.race([chaos.idle(), store.died])
        }
        diedAtWork += store.hasDied() ? 1 : 0
        files += checkFiles()
        await store.kill()
      }
      expect(diedAtWork).toBeGreaterThan(0)
      expect(files).toBeGreaterThan(0)

      control().faults.clear()
      control().marketplace.updatePlatform({
        behaviour: { import_latency_ms: 0 },
      })
      // An export learns what became of the files of the dead; a look repairs,
      // and the next one proves.
      let proof: unknown
      for (let look = 0; look < 3; look++) {
        await chaos.pass(60)
        await bench.run("export_stock")
        proof = (await bench.run("reconcile_listings")).job.result
      }
      checkFiles()
      expect(proof).toMatchObject({ compared: 4, equal: 4, repaired_by: null })
      for (const sku of SKUS) {
        expect([sku, offered(sku)]).toEqual([sku, truth.get(sku)])
        expect(await bench.listing(sku)).toMatchObject({
          sync_status: "in_sync",
          accepted_quantity: truth.get(sku),
          proven_equal_at: expect.any(Date),
          drift_cause: null,
        })
      }
      expect(await chaos.orders.lostReservations()).toEqual([])
    } finally {
      await next.catch(() => undefined)
      await chaos.close()
    }
  })
})
