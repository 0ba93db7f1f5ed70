import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { Readable } from "node:stream"
import { startSimulator, type RunningSimulator } from "mirakl-simulator"
import {
  createCallBudget,
  createMiraklClient,
  MiraklRateLimitError,
  type MiraklCallClass,
  type MiraklClient,
} from "../../src/mirakl-api"
import { MIRAKL_MODULE } from "../../src/modules/mirakl"
import type { MiraklModuleService } from "../../src/modules/mirakl/service"
import { SharedClock } from "../fixtures/shared-clock"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const SHOPS = [2000, 2001, 2002, 2003, 2004]
const WORKERS = 3
const STOCK_FILE = "offer-sku;quantity;warehouse-code;update-delete\nA;1;;\n"

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, "../../src/modules/mirakl"),
  testSuite: ({ service }) => {
    let simulator: RunningSimulator

    beforeEach(async () => {
      simulator = await startSimulator()
      SHOPS.forEach((shop_id) =>
        simulator.control.marketplace.setShop({ shop_id })
      )
      simulator.control.marketplace.setKey({ key: "all", shop_ids: SHOPS })
    })

    afterEach(() => simulator.stop())

    // Every process of the store runs every schedule, which the ticker keeps
    // from happening: the budget alone must hold.
    it("keeps three workers and five shops within the published limits for a day", async () => {
      const clock = new SharedClock(simulator)
      const endsAt = clock.now().getTime() + DAY
      const made: { operation: string; status: number | null }[] = []
      let refused = 0
      const attempt = async (run: () => Promise<unknown>) => {
        try {
          await run()
        } catch (error) {
          if (!(error instanceof MiraklRateLimitError) || error.status) {
            throw error
          }
          refused += 1
        }
      }

      await Promise.all(
        Array.from({ length: WORKERS }, () => {
          // A process of its own: all that it shares is the database.
          const budget = createCallBudget(clock, service.calls)
          const clients = SHOPS.map(
            (shopId) => (callClass: MiraklCallClass) =>
              createMiraklClient({
                ...{ baseUrl: simulator.url, apiKey: "all", shopId, callClass },
                ...{ clock, budget },
                observer: {
                  onExchange: ({ operation, status }) =>
                    void made.push({ operation, status }),
                },
              })
          )
          return clock.run(async () => {
            for (let minute = 0; clock.now().getTime() < endsAt; minute += 5) {
              for (const clientOf of clients) {
                if (minute % 15 === 0) {
                  await attempt(() => readOrders(clientOf("scheduled")))
                }
                if (minute % 25 === 0) {
                  await attempt(() => readOrders(clientOf("event")))
                  await attempt(() => sendStock(clientOf("scheduled"), clock))
                }
                if (minute % 720 === 0) {
                  await attempt(() =>
                    clientOf("scheduled").account.fetchAccount()
                  )
                }
              }
              await clock.sleep(5 * MINUTE)
            }
          })
        })
      )

      expect(made.filter(({ status }) => status === 429)).toEqual([])
      const count = (code: string) =>
        made.filter(({ operation }) => operation === code).length
      expect(count("OR11")).toBeGreaterThan(SHOPS.length * 96)
      expect(count("STO01")).toBeGreaterThan(SHOPS.length * 50)
      expect(count("A01")).toBeLessThanOrEqual(SHOPS.length * 2)
      // More was wanted than Mirakl allows, or the day would show nothing.
      expect(refused).toBeGreaterThan(0)
    }, 600_000)
  },
})

async function readOrders(client: MiraklClient): Promise<void> {
  await client.orders.fetchPage({})
}

async function sendStock(
  client: MiraklClient,
  clock: SharedClock
): Promise<void> {
  const importId = await client.stockImports.pushFile(
    Readable.from([STOCK_FILE])
  )
  await clock.sleep(5000)
  await client.stockImports.fetchStatus(importId)
  await client.stockImports.fetchStatus(importId)
}
