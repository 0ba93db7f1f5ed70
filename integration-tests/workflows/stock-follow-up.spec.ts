import { Modules } from "@medusajs/framework/utils"
import exportSoldOutToMirakl from "../../src/subscribers/export-sold-out-to-mirakl"
import { wakeSoldOutExport } from "../../src/workflows/stock/wake-sold-out-export"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { StockTestBench } from "../fixtures/stock-test-bench"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

// What becomes of a file whose sender is gone, and of what sells out.
describeMiraklHttp((suite) => {
  let bench: StockTestBench
  const now = () => suite.simulator.control.simulation.clock.now().getTime()

  beforeEach(async () => {
    bench = new StockTestBench(suite)
    await bench.open([
      { shop_sku: "MUG-RED", quantity: 70 },
      { shop_sku: "MUG-BLUE", quantity: 70 },
    ])
  })

  describe("a file that was left open", () => {
    it("is followed up by the next export, which sends nothing again", async () => {
      suite.simulator.control.faults.add({
        operation: "STO02",
        kind: "status",
        status: 500,
        times: null,
      })
      const first = await bench.run("export_stock")
      expect(first.line("file 1")).toMatchObject({
        status: "failed",
        remedy: expect.stringContaining("asks again"),
      })
      expect((await bench.listing("MUG-RED")).sync_status).toBe("pending")
      suite.simulator.control.faults.clear()

      const next = await bench.run("export_stock")

      expect(next.job).toMatchObject({
        status: "done",
        result: { exported: 0, unchanged: 2 },
      })
      expect(bench.sent("STO01")).toHaveLength(1)
      expect(await bench.listing("MUG-RED")).toMatchObject({
        sync_status: "in_sync",
        accepted_quantity: 70,
      })
      const { data } = await suite.admin.get(`jobs/${first.job.id}/lines`)
      expect(data.lines).toEqual([
        expect.objectContaining({ key: "file 1", status: "done" }),
      ])
    })

    it("is given up when its sender died before Mirakl answered", async () => {
      suite.simulator.control.faults.add({
        operation: "STO01",
        kind: "lost_response",
      })
      const first = await bench.run("export_stock")
      const [file] = await suite.mirakl.listMiraklStockFiles({})
      // As a process leaves it that dies during the call.
      await suite.mirakl.updateMiraklStockFiles({
        id: file?.id ?? "",
        status: "sending",
      })

      const next = await bench.run("export_stock")

      expect(next.job.result).toMatchObject({ exported: 2, accepted: 2 })
      const { data } = await suite.admin.get(`jobs/${first.job.id}/lines`)
      expect(data.lines).toEqual([
        expect.objectContaining({ error_code: "STOCK_FILE_UNANSWERED" }),
      ])
    })

    it("is given up after a day, and its rows are sent anew", async () => {
      suite.simulator.control.marketplace.updatePlatform({
        behaviour: { import_latency_ms: 90 * HOUR_MS },
      })
      await bench.run("export_stock")
      suite.simulator.control.advanceTime(25 * HOUR_MS)

      await bench.run("export_stock")

      const files = await suite.mirakl.listMiraklStockFiles(
        {},
        { order: { exported_at: "ASC" } }
      )
      expect(files.map(({ status }) => status)).toEqual(["lost", "sent"])
      expect(bench.sent("STO01")).toHaveLength(2)
    })
  })

  describe("what sells out in the store", () => {
    it("is 0 on Mirakl within one budget interval", async () => {
      await bench.run("export_stock")
      expect(bench.quantityOf("MUG-RED")).toBe(70)
      const soldAt = now()

      const exported = suite.admin.jobFinished()
      await bench.sellInStore("MUG-RED", 70)
      await exported

      expect(bench.quantityOf("MUG-RED")).toBe(0)
      const [, zero] = bench.sent("STO01")
      expect(Date.parse(zero?.at ?? "") - soldAt).toBeLessThanOrEqual(
        MINUTE_MS + 2_000
      )
      expect(JSON.stringify(zero?.request_body)).toContain("MUG-RED;0;;UPDATE")
      expect(JSON.stringify(zero?.request_body)).not.toContain("MUG-BLUE")
      expect(await bench.listing("MUG-RED")).toMatchObject({
        sync_status: "in_sync",
        accepted_quantity: 0,
      })
    })

    it("keeps no later file waiting with quantities that grow old", async () => {
      await bench.run("export_stock")
      suite.simulator.control.advanceTime(HOUR_MS)
      const exported = suite.admin.jobFinished()
      await bench.sellInStore("MUG-RED", 70)
      await exported

      // Mirakl allows its file only a minute later.
      await bench.run("export_stock", { mode: "full" })

      const at = (operation: string) =>
        Date.parse(bench.sent(operation).at(-1)?.at ?? "")
      expect(bench.sent("STO01")).toHaveLength(3)
      expect(at("STO01") - at("OR11")).toBeLessThan(5_000)
      expect(at("STO01")).toBeGreaterThan(
        Date.parse(bench.sent("STO01")[1]?.at ?? "") + MINUTE_MS
      )
    })

    it("wakes nothing that is not sold out, or not sold on Mirakl", async () => {
      await bench.run("export_stock")
      const before = await suite.mirakl.listMiraklJobs({})
      await bench.setStock("MUG-RED", 3)
      await bench.setStock("LAMP-OAK", 0)
      const levels = await suite.container
        .resolve(Modules.INVENTORY)
        .listInventoryLevels({})

      await Promise.all(
        levels.map(({ id }) => wakeSoldOutExport(suite.container, id))
      )

      expect(await suite.mirakl.listMiraklJobs({})).toHaveLength(before.length)
    })
  })

  it("looks at everything again after a level was deleted", async () => {
    await bench.run("export_stock")
    await exportSoldOutToMirakl({
      container: suite.container,
      event: {
        name: "inventory.inventory-level.deleted",
        data: { id: "ilev_gone" },
      },
      pluginOptions: {},
    })
    const instance = await suite.mirakl.retrieveMiraklInstance(bench.instanceId)

    expect(instance.stock_scan).toBeNull()
  })

  it("sends everything again when it is time to, and says what is wrong", async () => {
    await bench.run("export_stock", { mode: "full" })
    await suite.mirakl.updateMiraklInstances({
      id: bench.instanceId,
      stock_full_export_hours: 1,
    })
    await bench.sellInStore("MUG-BLUE", 73)
    suite.simulator.control.advanceTime(2 * HOUR_MS)
    const { data } = await suite.admin.get(
      `instances/${bench.instanceId}/schedules`
    )
    const schedules = data.schedules as { id: string; operation: string }[]
    const schedule = schedules.find((it) => it.operation === "export_stock")

    const finished = suite.admin.jobFinished()
    await suite.admin.post(
      `instances/${bench.instanceId}/schedules/${schedule?.id ?? ""}/run`
    )
    await finished

    const [job] = await suite.mirakl.listMiraklJobs(
      { operation: "export_stock", trigger: "schedule" },
      { order: { created_at: "DESC" } }
    )
    expect(job?.result).toMatchObject({
      mode: "full",
      exported: 2,
      oversold: 1,
    })
    const blue = await bench.listing("MUG-BLUE")
    expect(blue).toMatchObject({
      stock_problem: "OVERSOLD",
      oversold_quantity: 3,
    })
    const shown = await suite.admin.get(`listings/${blue.id}`)
    expect(shown.data.listing).toMatchObject({
      stock: { quantity: 0, problem: "OVERSOLD", oversold: 3 },
    })
    expect(
      await suite.mirakl.listMiraklLogs({
        reference_id: blue.id,
        error_code: "OVERSOLD",
      })
    ).toHaveLength(1)
  })
})
