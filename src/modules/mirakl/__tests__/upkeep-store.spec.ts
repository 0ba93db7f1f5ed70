import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import { PURGED_KINDS } from "../queries/purge"
import type { MiraklModuleService } from "../service"

const DAY = 24 * 3600_000

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const now = new Date("2026-06-01T12:00:00Z")
    const daysAgo = (days: number) => new Date(now.getTime() - days * DAY)

    const createInstance = (log_retention_days: number) =>
      service.createMiraklInstances({
        name: `Keeps ${log_retention_days} days`,
        marketplace_url: "https://purge.example",
        host: "purge.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
        log_retention_days,
      })
    const createLog = (instance_id: string | null, days: number) =>
      service.logs.write([
        {
          instance_id,
          kind: "call",
          level: "all",
          outcome: "success",
          message: `${days} days ago`,
          created_at: daysAgo(days),
        },
      ])
    const purge = async () => {
      for (const kind of PURGED_KINDS) {
        await service.upkeep.purgeBatch(kind, now)
      }
    }

    it("purges what has outlived the retention of its own instance, and nothing else", async () => {
      const short = await createInstance(10)
      const long = await createInstance(90)
      for (const days of [9, 11, 91]) {
        await createLog(short.id, days)
        await createLog(long.id, days)
        await createLog(null, days)
      }
      const jobs = await service.createMiraklJobs(
        [
          { days: 11, status: "done" as const },
          { days: 9, status: "failed" as const },
          { days: 11, status: "running" as const },
        ].map(({ days, status }) => ({
          instance_id: short.id,
          operation: "import_orders",
          correlation_id: "c",
          status,
          finished_at: status === "running" ? null : daysAgo(days),
        }))
      )
      await service.createMiraklJobLines(
        jobs.map(({ id }) => ({ job_id: id, key: "1" }))
      )
      const order = (id: string, state: string, days: number) => ({
        instance_id: short.id,
        shop_key: "purge.example/1",
        mirakl_order_id: id,
        commercial_id: id,
        mirakl_state: state,
        status: "imported" as const,
        currency_code: "eur",
        tax_mode: "TAX_INCLUDED" as const,
        mirakl_created_at: daysAgo(days),
        mirakl_updated_at: daysAgo(days),
        payload: { buyer: "somebody" },
      })
      await service.createMiraklOrders([
        order("old", "CLOSED", 11),
        order("recent", "CLOSED", 9),
        order("open", "SHIPPING", 11),
        order("sent", "SHIPPED", 11),
        { ...order("held", "SHIPPED", 11), status: "held" },
      ])
      await service.createMiraklStockFiles(
        [
          { days: 11, status: "settled" as const },
          { days: 11, status: "sent" as const },
          { days: 9, status: "lost" as const },
        ].map(({ days, status }) => ({
          instance_id: short.id,
          job_id: "mirjob_1",
          line_key: "file 1",
          exported_at: daysAgo(days),
          rows: 1,
          status,
        }))
      )

      await purge()

      const logs = await service.listMiraklLogs({})
      expect(
        logs.map(({ instance_id, message }) => [instance_id, message]).sort()
      ).toEqual(
        [
          [short.id, "9 days ago"],
          [long.id, "9 days ago"],
          [long.id, "11 days ago"],
          [null, "9 days ago"],
          [null, "11 days ago"],
        ].sort()
      )
      const left = await service.listMiraklJobs({}, { relations: ["lines"] })
      expect(
        left.map(({ status, lines }) => [status, lines.length]).sort()
      ).toEqual([
        ["failed", 1],
        ["running", 1],
      ])
      const orders = await service.listMiraklOrders({})
      expect(
        orders
          .filter(({ payload }) => payload)
          .map(({ mirakl_order_id }) => mirakl_order_id)
          .sort()
      ).toEqual(["held", "open", "recent"])
      const files = await service.listMiraklStockFiles({})
      expect(files.map(({ status }) => status).sort()).toEqual(["lost", "sent"])
    })

    it("lets one of five processes do a daily task, once a day", async () => {
      const claims = async (at: Date) => {
        const all = await Promise.all(
          Array.from({ length: 5 }, () => service.calls.claimDay("purge", at))
        )
        return all.filter(Boolean).length
      }
      expect(await claims(now)).toBe(1)
      expect(await claims(new Date(now.getTime() + DAY / 2))).toBe(0)
      expect(await claims(new Date(now.getTime() + DAY))).toBe(1)
    })

    it("opens a matter once, for one process, and again only after it was closed", async () => {
      const matter = { instance_id: "i", code: "ORDERS_HELD" }
      const open = () => service.upkeep.openMatters([matter], now)

      const opened = (await Promise.all([open(), open(), open()])).flat()
      expect(opened).toMatchObject([{ id: "i/ORDERS_HELD", ...matter }])
      await service.upkeep.noteTold(["i/ORDERS_HELD"])
      expect(await open()).toEqual([])

      await service.upkeep.closeMatters([matter], now)
      expect(await open()).toEqual([])
      await service.upkeep.closeMatters([], now)
      expect(await open()).toHaveLength(1)
    })

    it("gives out again what a process opened and did not live to tell", async () => {
      const matter = { instance_id: "i", code: "ORDERS_HELD" }
      const [opened] = await service.upkeep.openMatters([matter], now)
      await MikroOrmWrapper.getManager().execute(
        `update mirakl_notice set updated_at = now() - interval '2 minutes'`
      )
      const again = await service.upkeep.openMatters(
        [matter],
        new Date(now.getTime() + DAY)
      )
      expect(again).toEqual([opened])
    })

    it("sees the processes that give a sign of life", async () => {
      const process = { host: "a", pid: 1, worker_mode: "worker" }
      await service.upkeep.beat({ ...process, id: "one" })
      await service.upkeep.beat({ ...process, id: "one" })
      await service.upkeep.beat({ ...process, id: "two", pid: 2 })
      await service.updateMiraklProcesses({
        id: "two",
        seen_at: new Date(Date.now() - 5 * 60_000),
      })
      // This one gives signs of life of its own.
      const others = async () =>
        (await service.health.processes()).filter(({ host }) => host === "a")
      expect(await others()).toEqual([process])

      await service.upkeep.forget("one")
      expect(await others()).toEqual([])
    })
  },
})
