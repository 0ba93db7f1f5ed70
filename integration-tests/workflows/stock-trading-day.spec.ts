import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { createSeededRandom } from "../fixtures/seeded-random"
import { runWithLines } from "../fixtures/run-with-lines"
import { StockTestBench } from "../fixtures/stock-test-bench"

const SHOPS = [2000, 2001, 2002]
const SKUS = ["MUG-RED", "MUG-BLUE", "LAMP-OAK", "POT-S", "KIT-GARDEN"]
/** Ends the day with both selling the last one. */
const LAST_ONE = "CHAIR-LAST"
const MINUTE_MS = 60_000

// TRADING_STEPS=500 TRADING_SEED=7 make it a longer or another day.
const STEPS = Number(process.env.TRADING_STEPS ?? 24)
const SEED = Number(process.env.TRADING_SEED ?? 3)

/** What lies in the store when the day begins. */
const STOCK: Record<string, number> = {
  "MUG-RED": 70,
  "MUG-BLUE": 70,
  "LAMP-OAK": 70,
  "POT-S": 50,
  "SOIL-10": 30,
  [LAST_ONE]: 1,
}

/** What a SKU is made of, and how many of it. */
function componentsOf(sku: string): [component: string, needed: number][] {
  return sku === "KIT-GARDEN"
    ? [
        ["POT-S", 2],
        ["SOIL-10", 1],
      ]
    : [[sku, 1]]
}

type VariantRow = {
  sku: string
  inventory_items?: {
    required_quantity: number
    inventory: { location_levels: { available_quantity: number }[] }
  }[]
}

// Promise 3 on three marketplaces that share one stock, with faults.
describeMiraklHttp((suite) => {
  const random = createSeededRandom(SEED)
  const instances = new Map<number, string>()
  let bench: StockTestBench
  let seenFiles: number
  /** Units of what the SKUs are made of that came in or were sold in the store, as the test itself knows. */
  let moved: Map<string, number>
  /** Units that each shop sold on Mirakl, whether the store knows it or not. */
  let soldOnMirakl: Map<string, number>

  const control = () => suite.simulator.control
  const offered = (shop: number, sku: string) =>
    control().offers.get(shop, sku).quantity

  const open = async () => {
    for (const shop of SHOPS) {
      const key = `trading-key-${shop}`
      control().marketplace.setShop({ shop_id: shop })
      control().marketplace.setKey({ key, shop_ids: [shop] })
      control().offers.set(
        shop,
        ...[...SKUS, LAST_ONE].map((shop_sku) => ({ shop_sku, quantity: 0 }))
      )
      const { id } = await suite.connect({
        name: `Shop ${shop}`,
        api_key: key,
        shop_id: String(shop),
      })
      instances.set(shop, id)
      await run(shop, "import_listings")
      await run(shop, "export_stock")
    }
  }

  const run = async (shop: number, type: string) => {
    control().advanceTime(2 * MINUTE_MS)
    return runWithLines(suite, instances.get(shop) ?? "", { type })
  }

  /** What can be sold of each SKU by what the store's database holds now. */
  const sellable = async (): Promise<Map<string, number>> => {
    const { data } = await suite.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "product_variant",
        fields: [
          "sku",
          "inventory_items.required_quantity",
          "inventory_items.inventory.location_levels.available_quantity",
        ],
      })
    const variants: VariantRow[] = JSON.parse(JSON.stringify(data))
    return new Map(
      variants.map(({ sku, inventory_items = [] }) => [
        sku,
        Math.min(
          ...inventory_items.map(({ required_quantity, inventory }) => {
            const units = inventory.location_levels.reduce(
              (sum, level) => sum + Number(level.available_quantity),
              0
            )
            return Math.floor(units / Number(required_quantity))
          })
        ),
      ])
    )
  }

  const add = (units: Map<string, number>, key: string, quantity: number) =>
    void units.set(key, (units.get(key) ?? 0) + quantity)

  /**
   * The most that a shop may offer of a SKU: what came in, without what was sold
   * in the store and on the shop's own marketplace. The store's reservations
   * have no part in it.
   */
  const mostOf = (shop: number, sku: string) =>
    Math.min(
      ...componentsOf(sku).map(([component, needed]) => {
        const left = SKUS.concat(LAST_ONE).reduce(
          (units, other) =>
            units -
            (soldOnMirakl.get(`${shop} ${other}`) ?? 0) *
              (componentsOf(other).find(([it]) => it === component)?.[1] ?? 0),
          (STOCK[component] ?? 0) + (moved.get(component) ?? 0)
        )
        return Math.floor(left / needed)
      })
    )

  /** No file that arrived puts more on sale than the store held for nobody, or than the shop's orders left. */
  const checkFiles = async () => {
    const files = control().journal.list({
      operation: "STO01",
      after_id: seenFiles,
    })
    const available = await sellable()
    for (const { id, request_body, shop_id } of files) {
      seenFiles = Math.max(seenFiles, id)
      const rows = JSON.stringify(request_body).matchAll(
        /([A-Z-]+);(\d+);;UPDATE/g
      )
      for (const [, sku = "", quantity] of rows) {
        expect([sku, Number(quantity)]).toEqual([
          sku,
          Math.max(0, available.get(sku) ?? 0),
        ])
        expect(Number(quantity)).toBeLessThanOrEqual(
          Math.max(0, mostOf(shop_id ?? 0, sku))
        )
      }
    }
  }

  const sellOnMirakl = (shop: number, sku: string, most: number) => {
    const left = offered(shop, sku)
    if (left > 0) {
      const quantity = random.integer(1, Math.min(most, left))
      control().orders.create({
        shop_id: shop,
        lines: [{ offer_sku: sku, quantity }],
      })
      add(soldOnMirakl, `${shop} ${sku}`, quantity)
    }
  }

  const sellInStore = async (sku: string) => {
    const units = (await sellable()).get(sku) ?? 0
    if (units > 0 && sku !== "KIT-GARDEN") {
      const quantity = random.integer(1, Math.min(units, 12))
      await bench.sellInStore(sku, quantity)
      add(moved, sku, -quantity)
    }
  }

  const receive = async (sku: string) => {
    if (sku === "KIT-GARDEN") {
      return
    }
    const inventory = suite.container.resolve(Modules.INVENTORY)
    const [location_id] = suite.store.stock_location_ids
    const quantity = random.integer(1, 20)
    await inventory.adjustInventory(bench.itemOf(sku), location_id, quantity)
    add(moved, sku, quantity)
  }

  const breakSomething = () => {
    control().faults.add(
      random.pick([
        { operation: "STO01", kind: "lost_response" },
        { operation: "STO01", kind: "status", status: 503 },
        { operation: "STO02", kind: "status", status: 500, times: 6 },
        { operation: "OR11", kind: "status", status: 429, retry_after: 5 },
        { operation: "*", kind: "connection_reset" },
      ] as const)
    )
  }

  const step = async () => {
    const shop = random.pick(SHOPS)
    const sku = random.pick(SKUS)
    switch (random.integer(0, 7)) {
      case 0:
      case 1:
        return sellOnMirakl(shop, sku, 6)
      case 2:
        return sellInStore(sku)
      case 3:
        return receive(sku)
      case 4:
        return breakSomething()
      case 5:
        return void control().offers.set(shop, {
          shop_sku: sku,
          quantity: random.integer(0, 9),
        })
      default:
        await run(shop, "export_stock")
        return checkFiles()
    }
  }

  const reconcileAll = async () => {
    const results = []
    for (const shop of SHOPS) {
      results.push((await run(shop, "reconcile_listings")).job.result)
    }
    return results
  }

  it("never puts sold units back on sale, and ends with every listing proven equal", async () => {
    seenFiles = 0
    moved = new Map()
    soldOnMirakl = new Map()
    bench = new StockTestBench(suite)
    await open()
    await checkFiles()

    for (let count = 0; count < STEPS; count++) {
      await step()
    }
    sellOnMirakl(2000, LAST_ONE, 1)
    sellOnMirakl(2001, LAST_ONE, 1)
    control().faults.clear()
    // One look at each to learn of its orders, one to tell the others.
    const repairs = [
      ...(await reconcileAll()),
      ...(await reconcileAll()),
      ...(await reconcileAll()),
    ]
    const proof = await reconcileAll()
    await checkFiles()

    for (const result of repairs) {
      expect(result).toMatchObject({ compared: 6, drifted: { UNKNOWN: 0 } })
    }
    for (const result of proof) {
      expect(result).toMatchObject({ compared: 6, equal: 6 })
    }
    const listings = await suite.mirakl.listMiraklListings({}, { take: null })
    expect(listings).toHaveLength(18)
    const available = await sellable()
    for (const listing of listings) {
      const units = available.get(listing.shop_sku) ?? 0
      expect(listing).toMatchObject({
        sync_status: "in_sync",
        accepted_quantity: Math.max(0, units),
        mirakl_quantity: Math.max(0, units),
        proven_equal_at: expect.any(Date),
        drift_cause: null,
        stock_problem: units < 0 ? "OVERSOLD" : null,
        oversold_quantity: Math.max(0, -units),
      })
    }
    expect(available.get(LAST_ONE)).toBe(-1)
    expect(await lostReservations()).toEqual([])
  }, 600_000)

  const lostReservations = async () => {
    const inventory = suite.container.resolve(Modules.INVENTORY)
    const [levels, reservations] = await Promise.all([
      inventory.listInventoryLevels({}, { take: 1000 }),
      inventory.listReservationItems({}, { take: 1000 }),
    ])
    return levels.filter((level) => {
      const held = reservations
        .filter(
          (it) =>
            it.inventory_item_id === level.inventory_item_id &&
            it.location_id === level.location_id
        )
        .reduce((sum, it) => sum + Number(it.quantity), 0)
      return held !== Number(level.reserved_quantity)
    })
  }
})
