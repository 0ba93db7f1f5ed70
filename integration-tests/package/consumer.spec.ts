import { existsSync } from "node:fs"
import path from "node:path"
import pg from "pg"
import { startSimulator, type RunningSimulator } from "mirakl-simulator"
import { logIn } from "../../demo/admin-api"
import type { DemoStore } from "../../demo/demo-store"
import { findMissing } from "../../demo/find-missing"
import { doMainJob } from "../../demo/main-job"
import { readReport } from "../../demo/report"
import { runOperation } from "../../demo/run-operation"
import { shipOrder } from "../../demo/ship-order"
import { DEMO_SHOPS, type DemoInstance } from "../../demo/shops"
import { AdminPage } from "../browser/admin-page"
import { CHROMIUM, launchChromium, NO_CHROMIUM } from "../browser/chromium"
import { hasRedis, RedisServer } from "../chaos/redis-server"
import { runMedusa, startMedusa, type RunningStore } from "./medusa-process"
import {
  createScratchStore,
  removeScratchStore,
  seedScratchStore,
  uninstallPlugin,
} from "./scratch-store"
import { StoreApi } from "./store-api"

const ADMIN = { email: "admin@store.example", password: "a-scratch-password" }
const MINUTE = 60_000
const PAGES = ["Mirakl", "Instances", "Listings", "Orders", "Queue", "Logs"]
// As docs/operations.md has it.
const DOCTOR = [
  "exec",
  "node_modules/medusa-plugin-mirakl/.medusa/server/src/scripts/mirakl-doctor.js",
]

let folder: string
let server: string
let environment: Record<string, string>
let seeded: DemoStore
let simulator: RunningSimulator

beforeAll(async () => {
  const tarball = process.env.MIRAKL_TARBALL
  if (!tarball) {
    throw new Error("Run this through `npm run test:package`.")
  }
  folder = createScratchStore(tarball, process.env.MIRAKL_STORE_MEDUSA)
  server = path.join(folder, ".medusa/server")
  environment = {
    DATABASE_URL: await createDatabase(`scratch_${process.pid}`),
    MIRAKL_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString("base64"),
  }
  await runMedusa(folder, ["db:migrate"], environment)
  await runMedusa(
    folder,
    ["user", "--email", ADMIN.email, "--password", ADMIN.password],
    environment
  )
  seeded = await seedScratchStore(folder, environment)
  await runMedusa(folder, ["build"], { ...environment, NODE_ENV: "production" })
  simulator = await startSimulator({ scenario: "demo" })
}, 15 * MINUTE)

afterAll(async () => {
  await simulator?.stop()
  if (folder) {
    removeScratchStore(folder)
  }
})

describe("a store that installed the package", () => {
  let store: RunningStore
  let api: StoreApi

  beforeAll(async () => {
    store = await startMedusa(server, environment)
    api = await StoreApi.logIn(store.url, ADMIN)
  }, 2 * MINUTE)

  afterAll(() => store?.stop())

  it("has the tables of the plugin", async () => {
    expect(await hasTable("mirakl_instance")).toBe(true)
  })

  it("answers its API to admins only", async () => {
    const guest = await fetch(`${store.url}/admin/mirakl/instances`)
    expect(guest.status).toBe(401)
    const answer = await api.get("mirakl/instances")
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ instances: [], count: 0 })
  })

  it(
    "has a doctor that finds nothing wrong",
    async () => {
      expect(await runMedusa(folder, DOCTOR, environment)).toContain(
        "Nothing is wrong with Mirakl."
      )
    },
    MINUTE
  )

  it(
    "connects shops, imports their listings and orders, exports stock and ships",
    async () => {
      const admin = await logIn(store.url, ADMIN.email, ADMIN.password)
      await Promise.all(
        DEMO_SHOPS.map((shop) => doMainJob(admin, shop, seeded, simulator))
      )
      const report = await readReport(
        environment.DATABASE_URL ?? "",
        simulator,
        DEMO_SHOPS.length
      )
      expect(findMissing(report, simulator)).toEqual([])
    },
    5 * MINUTE
  )

  const browserTest = CHROMIUM ? it : it.skip
  browserTest(
    `shows every Mirakl page of its production admin${NO_CHROMIUM}`,
    async () => {
      const browser = await launchChromium()
      try {
        const admin = await AdminPage.open(browser, `${store.url}/app`, ADMIN)
        for (const page of PAGES) {
          await admin.visit(page)
          await admin.settle()
          const heading = admin.page.getByRole("main").getByRole("heading")
          await heading.first().waitFor()
        }
        expect(admin.crashes).toEqual([])
      } finally {
        await browser.close()
      }
    },
    2 * MINUTE
  )
})

describe("a store without an encryption key", () => {
  let store: RunningStore
  let api: StoreApi

  beforeAll(async () => {
    store = await startMedusa(server, {
      ...environment,
      MIRAKL_ENCRYPTION_KEY: "",
    })
    api = await StoreApi.logIn(store.url, ADMIN)
  }, 2 * MINUTE)

  afterAll(() => store?.stop())

  it("starts, and says what is missing when a key is to be stored", async () => {
    const answer = await api.post("mirakl/instances", {
      name: "Marketplace",
      marketplace_url: "https://marketplace.example",
      api_key: "a-key",
    })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain("encryptionKey")
  })

  it(
    "has a doctor that tells it, and ends so that a script notices",
    async () => {
      const keyless = { ...environment, MIRAKL_ENCRYPTION_KEY: "" }
      await expect(runMedusa(folder, DOCTOR, keyless)).rejects.toThrow(
        /ended with 1:[\s\S]*encryptionKey is missing or unusable/
      )
    },
    MINUTE
  )
})

const NO_REDIS = hasRedis() ? "" : ": skipped, there is no redis-server"

;(NO_REDIS ? describe.skip : describe)(
  `a store of a server and a worker on Redis${NO_REDIS}`,
  () => {
    const redis = new RedisServer()
    const processes: RunningStore[] = []
    let shared: Record<string, string>

    beforeAll(async () => {
      await redis.start()
      shared = { ...environment, REDIS_URL: redis.url }
      // The server last: one that sees no worker says so.
      for (const mode of ["worker", "server"]) {
        processes.push(
          await startMedusa(server, { ...shared, MEDUSA_WORKER_MODE: mode })
        )
      }
    }, 3 * MINUTE)

    afterAll(async () => {
      await Promise.all(processes.map((store) => store.stop()))
      await redis.stop()
    })

    it(
      "has the worker import an order and tell Mirakl of its shipment",
      async () => {
        const url = processes[1]?.url ?? ""
        const admin = await logIn(url, ADMIN.email, ADMIN.password)
        const shop_id = Number(DEMO_SHOPS[0]?.shop_id)
        const { instances } = await admin.get<{ instances: [DemoInstance] }>(
          `/admin/mirakl/instances?shop_id=${shop_id}`
        )
        const [instance] = instances
        const { order_id } = simulator.control.orders.create({
          shop_id,
          lines: [{ offer_sku: "MD-TAIE-65B" }],
        })
        await runOperation(admin, instance.id, "import_orders")
        const shipment = {
          mirakl_order_id: order_id,
          quantities: {},
          tracking_number: "6A0000000009",
        }
        await shipOrder(admin, instance, shipment, seeded)
        await runOperation(admin, instance.id, "export_shipments")
        const [sent] = [...simulator.state.shipments.values()].filter(
          (it) => it.order_id === order_id
        )
        expect(sent?.tracking.tracking_number).toBe(shipment.tracking_number)
      },
      5 * MINUTE
    )

    it(
      "has a doctor that finds the store itself in order",
      async () => {
        const findings = (await runMedusa(folder, DOCTOR, shared))
          .split("\n")
          .filter((line) => /^\[(info|warning|critical)\] store:/.test(line))
        expect(findings).toEqual([])
      },
      MINUTE
    )
  }
)

describe("a store that took the package out again", () => {
  it(
    "drops the tables when asked, builds, starts and answers",
    async () => {
      while (await hasTable("mirakl_instance")) {
        await runMedusa(folder, ["db:rollback", "mirakl"], environment)
      }
      uninstallPlugin(folder)
      expect(
        existsSync(path.join(folder, "node_modules/medusa-plugin-mirakl"))
      ).toBe(false)
      await runMedusa(folder, ["db:migrate"], environment)
      await runMedusa(folder, ["build"], environment)
      const store = await startMedusa(server, environment)
      try {
        const api = await StoreApi.logIn(store.url, ADMIN)
        expect((await api.get("orders")).status).toBe(200)
        expect((await api.get("mirakl/instances")).status).toBe(404)
      } finally {
        await store.stop()
      }
    },
    10 * MINUTE
  )
})

async function hasTable(name: string): Promise<boolean> {
  const client = new pg.Client(environment.DATABASE_URL)
  await client.connect()
  try {
    const { rows } = await client.query<{ present: boolean }>(
      "select to_regclass($1) is not null as present",
      [name]
    )
    return rows[0]?.present ?? false
  } finally {
    await client.end()
  }
}

async function createDatabase(name: string): Promise<string> {
  const { DB_HOST, DB_PORT, DB_USERNAME } = process.env
  const base = `postgres://${DB_USERNAME}@${DB_HOST}:${DB_PORT}`
  const client = new pg.Client(`${base}/postgres`)
  await client.connect()
  await client.query(`create database ${client.escapeIdentifier(name)}`)
  await client.end()
  return `${base}/${name}`
}
