import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import { MIRAKL_OPERATIONS } from "../../../mapping/operation/mirakl-operations"
import type { MiraklModuleService } from "../service"

const HOUR = 3600_000

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service }) => {
    const now = new Date("2026-06-01T12:00:00Z")
    const hoursAgo = (hours: number) => new Date(now.getTime() - hours * HOUR)
    let ids: string[]

    const createInstance = (shop_id: string) =>
      service.createMiraklInstances({
        name: shop_id,
        marketplace_url: "https://health.example",
        host: "health.example",
        shop_id,
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
      })
    const order = (mirakl_order_id: string, more: object) => ({
      instance_id: ids[0],
      shop_key: "health.example/1",
      mirakl_order_id,
      commercial_id: mirakl_order_id,
      mirakl_state: "SHIPPING",
      status: "imported" as const,
      currency_code: "eur",
      tax_mode: "TAX_INCLUDED" as const,
      total: 10,
      mirakl_created_at: hoursAgo(1),
      mirakl_updated_at: hoursAgo(1),
      ...more,
    })

    beforeEach(async () => {
      const first = await createInstance("1")
      const second = await createInstance("2")
      ids = [first.id, second.id]
    })

    const facts = () => service.health.facts(ids, MIRAKL_OPERATIONS, now)

    it("knows nothing of an instance without records", async () => {
      expect(await facts()).toEqual({
        operations: [],
        schedules: [],
        jobs: [],
        orders: [],
        rhythms: [],
        listings: [],
        carriers: [],
      })
      expect(await service.health.extras(ids, now)).toEqual({
        sales: [],
        budgets: [],
      })
    })

    it("tells the last run, and the last good one, of each operation; dry runs are none", async () => {
      const job = (hours: number, status: string, more = {}) => ({
        instance_id: ids[0] ?? "",
        operation: "import_orders",
        correlation_id: "c",
        status: status as "done",
        created_at: hoursAgo(hours),
        finished_at: hoursAgo(hours),
        ...more,
      })
      await service.createMiraklJobs([
        job(4, "done"),
        job(3, "partial"),
        job(2, "failed", {
          retry_at: hoursAgo(-1),
          error_code: "CALL_BUDGET_SPENT",
        }),
        job(1, "done", { dry_run: true }),
      ])
      const open = {
        instance_id: ids[1] ?? "",
        correlation_id: "c",
      }
      await service.createMiraklJobs([
        { ...open, operation: "import_orders", status: "running" as const },
        { ...open, operation: "import_orders", status: "queued" as const },
        { ...open, operation: "export_stock", status: "queued" as const },
      ])

      const { operations, jobs } = await facts()

      expect(operations).toEqual([
        {
          instance_id: ids[0],
          operation: "import_orders",
          last_status: "failed",
          last_error_code: "CALL_BUDGET_SPENT",
          last_finished_at: hoursAgo(2),
          last_success_at: hoursAgo(3),
          retry_at: hoursAgo(-1),
        },
      ])
      // What waits behind a job that runs does not stand still.
      const stock = await service.listMiraklJobs({ operation: "export_stock" })
      const [running] = await service.listMiraklJobs({ status: "running" })
      expect(jobs).toEqual([
        {
          instance_id: ids[1],
          queued: 2,
          running: 1,
          waiting_since: stock[0]?.updated_at,
          standing_since: running?.updated_at,
        },
      ])
    })

    it("counts orders by what is to be done, with the nearest deadlines, and tells rhythm and sales", async () => {
      await service.createMiraklOrders([
        order("held", { status: "held" }),
        order("failed", { status: "failed", mirakl_created_at: hoursAgo(9) }),
        order("accept", {
          status: "waiting",
          mirakl_state: "WAITING_ACCEPTANCE",
          acceptance_deadline: hoursAgo(-3),
        }),
        order("late", { shipping_deadline: hoursAgo(2) }),
        order("soon", { shipping_deadline: hoursAgo(-5) }),
        order("sometime", { shipping_deadline: hoursAgo(-50) }),
        order("noted", {
          mirakl_state: "RECEIVED",
          flags: { ITEMS_EDITED: {} },
        }),
        order("refused", { mirakl_state: "REFUSED", status: "ignored" }),
        order("long ago", {
          mirakl_state: "CLOSED",
          mirakl_created_at: hoursAgo(24 * 31),
        }),
      ])

      const { orders, rhythms } = await facts()
      const { sales } = await service.health.extras(ids, now)

      expect(orders).toEqual([
        {
          instance_id: ids[0],
          held: 1,
          failed: 1,
          to_look_at: 1,
          to_accept: 1,
          accept_by: hoursAgo(-3),
          to_ship: 3,
          ship_by: hoursAgo(-5),
          to_ship_soon: 1,
          to_ship_late: 1,
        },
      ])
      expect(rhythms).toEqual([
        {
          instance_id: ids[0],
          recent: 8,
          last_order_at: hoursAgo(1),
          longest_pause_ms: 8 * HOUR,
        },
      ])
      expect(sales).toEqual([
        {
          instance_id: ids[0],
          day: "2026-06-01",
          currency_code: "eur",
          count: 7,
          total: 70,
        },
      ])
    })

    it("remembers the rhythm of a shop that has been silent for months", async () => {
      const days = [100, 99, 98]
      await service.createMiraklOrders(
        days.map((day) =>
          order(`old-${day}`, { mirakl_created_at: hoursAgo(24 * day) })
        )
      )
      expect((await facts()).rhythms).toEqual([
        {
          instance_id: ids[0],
          recent: 3,
          last_order_at: hoursAgo(24 * 98),
          longest_pause_ms: 24 * HOUR,
        },
      ])
    })

    it("counts listings, parcels without a carrier, and calls that have to wait", async () => {
      const listing = (offer_id: string, more: object) => ({
        instance_id: ids[1] ?? "",
        offer_id,
        shop_sku: offer_id,
        ...more,
      })
      await service.createMiraklListings([
        listing("1", { link_status: "linked" }),
        listing("2", { link_status: "linked", sync_status: "rejected" }),
        listing("3", {}),
        listing("4", { link_status: "ambiguous" }),
        listing("5", { removed_at: now }),
      ])
      const [binding] = await service.createMiraklOrders([order("a", {})])
      await service.createMiraklShipments({
        binding_id: binding?.id ?? "",
        fulfillment_id: "ful_1",
        status: "held",
        held_reason: "CARRIER_UNMAPPED",
      })
      const take = (rule: string) =>
        service.calls.take({
          count: `health.example/2\n${rule}\n`,
          ...{ intervalMs: 60_000, burst: 1, now, maxWaitMs: 0 },
        })
      await take("OR11")
      await take("OF21 paced")

      const { listings, carriers } = await facts()

      expect(listings).toEqual([
        {
          instance_id: ids[1],
          live: 4,
          linked: 2,
          unlinked: 1,
          ambiguous: 1,
          rejected: 1,
        },
      ])
      expect(carriers).toEqual([{ instance_id: ids[0], unmapped_carriers: 1 }])
      expect((await service.health.extras(ids, now)).budgets).toEqual([
        {
          instance_id: ids[1],
          operation: "OR11",
          next_call_at: new Date(now.getTime() + 60_000),
        },
      ])
    })
  },
})
