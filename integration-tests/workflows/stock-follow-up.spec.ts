import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { StockTestBench } from "../fixtures/stock-test-bench"

const HOUR_MS = 3600_000

// What becomes of a file whose sender is gone, and when everything is sent again.
describeMiraklHttp((suite) => {
  let bench: StockTestBench

  const linesOf = async (jobId: string) =>
    (await suite.admin.get(`jobs/${jobId}/lines`)).data.lines

  const fileStates = async () => {
    const files = await suite.mirakl.listMiraklStockFiles(
      {},
      { order: { exported_at: "ASC" } }
    )
    return files.map(({ status }) => status)
  }

  const runScheduled = async () => {
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
    return job
  }

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
      expect(await linesOf(first.job.id)).toEqual([
        expect.objectContaining({ key: "file 1", status: "done" }),
      ])
      expect(first.job.status).toBe("failed")
      expect(await suite.mirakl.retrieveMiraklJob(first.job.id)).toMatchObject({
        status: "done",
        failed: 0,
      })
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
      expect(await linesOf(first.job.id)).toEqual([
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

      expect(await fileStates()).toEqual(["lost", "sent"])
      expect(bench.sent("STO01")).toHaveLength(2)
    })

    it.each([
      ["STO02", 400],
      ["STO03", 404],
    ])(
      "keeps no later file back while %s is refused with %i, and is given up after a day",
      async (operation, status) => {
        bench.offer({ shop_sku: "MUG-BLUE", stock_managed_by_operator: true })
        suite.simulator.control.faults.add({
          operation,
          kind: "status",
          status,
          times: null,
        })
        const first = await bench.run("export_stock")
        await bench.setStock("MUG-RED", 3)

        const next = await bench.run("export_stock")

        expect(next.job.result).toMatchObject({ exported: 2 })
        expect(bench.quantityOf("MUG-RED")).toBe(23)
        expect(await linesOf(first.job.id)).toEqual([
          expect.objectContaining({ key: "file 1", status: "failed" }),
        ])

        suite.simulator.control.advanceTime(25 * HOUR_MS)
        await bench.run("export_stock")

        expect(await fileStates()).toEqual(["lost", "lost", "sent"])
        expect(await linesOf(first.job.id)).toEqual([
          expect.objectContaining({ error_code: "STOCK_IMPORT_EXPIRED" }),
        ])
      }
    )
  })

  it("sends everything again when it is time to, and says what is wrong", async () => {
    await bench.run("export_stock", { mode: "full" })
    await suite.mirakl.updateMiraklInstances({
      id: bench.instanceId,
      stock_full_export_hours: 1,
    })
    await bench.sellInStore("MUG-BLUE", 73)
    suite.simulator.control.advanceTime(2 * HOUR_MS)

    const job = await runScheduled()

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

  // What had not changed was not sent again for a day, although that is what a
  // full export is for.
  it("sends everything again when the files of the last time did not reach Mirakl", async () => {
    await bench.run("export_stock")
    bench.offer({ shop_sku: "MUG-RED", quantity: 99 })
    suite.simulator.control.faults.add({
      operation: "STO01",
      kind: "status",
      status: 503,
      times: null,
    })
    expect(await runScheduled()).toMatchObject({
      status: "failed",
      result: { mode: "full", exported: 2, accepted: 0 },
    })
    suite.simulator.control.faults.clear()
    suite.simulator.control.advanceTime(HOUR_MS)

    expect(await runScheduled()).toMatchObject({
      result: { mode: "full", accepted: 2 },
    })
    expect(bench.quantityOf("MUG-RED")).toBe(70)
    suite.simulator.control.advanceTime(HOUR_MS)
    expect(await runScheduled()).toMatchObject({ result: { mode: "delta" } })
  })
})
