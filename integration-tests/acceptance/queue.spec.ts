import { recordOf, recordsOf } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { openShop } from "../fixtures/open-shop"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { passMinutes, tick } from "../fixtures/ticks"

const LINES = 10_000
// Ample for a busy machine.
const TEN_MINUTES_MS = 600_000

// What the merchant was promised about automation and the queue.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const scheduleOf = async (operation: string) => {
    const { data } = await suite.admin.get(
      `instances/${bench.instance.id}/schedules?operation=${operation}`
    )
    const [schedule] = recordsOf(data, "schedules")
    return {
      schedule,
      path: `instances/${bench.instance.id}/schedules/${schedule?.id ?? ""}`,
    }
  }

  it("S26 changes the interval of a schedule, runs it now and pauses it", async () => {
    await bench.open()
    const { path } = await scheduleOf("import_orders")
    await suite.admin.post(path, { interval_minutes: 60 })
    const { schedule: hourly } = await scheduleOf("import_orders")
    expect(hourly?.interval_minutes).toBe(60)
    bench.place({ order_id: "NOW-A" })

    const finished = suite.admin.jobFinished()
    await suite.admin.post(`${path}/run`)
    await finished

    expect(await bench.bindingOf({ order_id: "NOW-A" })).toMatchObject({
      status: "imported",
    })
    const { schedule: afterwards } = await scheduleOf("import_orders")
    expect(afterwards).toMatchObject({
      next_run_at: hourly?.next_run_at,
      last_job_id: expect.any(String),
    })

    await suite.admin.post(path, { is_active: false })
    bench.place({ order_id: "PAUSED-A" })
    const stock = await scheduleOf("export_stock")
    await suite.admin.post(stock.path, { is_active: false })
    passMinutes(suite, 120)
    await tick(suite)
    const jobs = await suite.mirakl.listMiraklJobs({ trigger: "schedule" })
    expect(jobs.map(({ operation }) => operation).sort()).toEqual([
      "export_shipments",
      "import_orders",
    ])
    expect(await suite.mirakl.listMiraklOrders({})).toHaveLength(1)
  })

  it(
    "S29 answers the store's requests while ten thousand lines run",
    async () => {
      suite.simulator.control.reset("large", { offers: 10, orders: LINES })
      // Old ones, so that each is bound and none is imported.
      await bench.open({ import_orders_created_after: "2100-01-01T00:00:00Z" })
      const shopper = await openShop(suite)
      const progress = new Set<number>()
      const waits: number[] = []
      let isRunning = true

      const finished = suite.admin.jobFinished().then(() => {
        isRunning = false
      })
      const { data } = await suite.admin.post(
        `instances/${bench.instance.id}/operations`,
        { type: "import_orders" }
      )
      const { id: jobId } = recordOf(data, "job")
      while (isRunning) {
        const startedAt = performance.now()
        expect((await shopper.get("/store/products")).status).toBe(200)
        waits.push(performance.now() - startedAt)
        const { data: seen } = await suite.admin.get(`jobs/${jobId}`)
        progress.add(Number(recordOf(seen, "job").processed))
      }
      await finished

      const { data: ended } = await suite.admin.get(`jobs/${jobId}`)
      expect(recordOf(ended, "job")).toMatchObject({
        status: "done",
        processed: LINES,
      })
      const { data: lines } = await suite.admin.get(
        `jobs/${jobId}/lines?status=ignored&limit=1`
      )
      expect(lines.count).toBe(LINES)
      // Answered all along, not after the lines.
      expect(progress.size).toBeGreaterThan(10)
      expect(Math.max(...waits)).toBeLessThan(
        waits.reduce((sum, wait) => sum + wait, 0) / 3
      )
    },
    TEN_MINUTES_MS
  )

  const importWithTwoBad = async () => {
    await bench.open()
    bench.place({ order_id: "GOOD-A" })
    for (const id of ["BAD-1-A", "BAD-2-A"]) {
      bench.place({
        order_id: id,
        customer: {
          billing_address: { country: "Atlantis", country_iso_code: null },
        },
      })
    }
    const job = await bench.import()
    const lines = await bench.linesOf(job)
    const line = (key: string) => {
      const found = lines.find((it) => it.key === key)
      if (!found) {
        throw new Error(`No line ${key}`)
      }
      return found
    }
    return { job, line }
  }

  const linesAfter = async (job: { id: string }) =>
    new Map((await bench.linesOf(job)).map((line) => [line.key, line]))

  const retry = async (path: string) => {
    const finished = suite.admin.jobFinished()
    passMinutes(suite, 1)
    const { status } = await suite.admin.post(path)
    expect(status).toBe(202)
    await finished
  }

  const knowAtlantis = () =>
    suite.admin.post(`instances/${bench.instance.id}/country-mappings`, {
      country_mappings: [{ label: "Atlantis", country_code: "fr" }],
    })

  it("S30 tells the exact error of a line and retries that line alone", async () => {
    const { job, line } = await importWithTwoBad()
    expect(line("BAD-1-A")).toMatchObject({
      status: "held",
      error_code: "UNKNOWN_COUNTRY",
      error_message: expect.stringContaining("Atlantis"),
      remedy: expect.any(String),
    })

    await knowAtlantis()
    await retry(`job-lines/${line("BAD-1-A").id}/retry`)

    const after = await linesAfter(job)
    expect(after.get("BAD-1-A")).toMatchObject({ status: "done", attempts: 2 })
    expect(after.get("BAD-2-A")).toEqual(line("BAD-2-A"))
    expect(after.get("GOOD-A")).toEqual(line("GOOD-A"))
    expect((await suite.admin.get(`jobs/${job.id}`)).data.job).toMatchObject({
      status: "partial",
      held: 1,
      failed: 0,
    })
    await suite.admin.post(`job-lines/${line("BAD-2-A").id}/ignore`)
    expect((await suite.admin.get(`jobs/${job.id}`)).data.job).toMatchObject({
      status: "done",
    })
  })

  it("S32 retries what failed after a fix, and none of what was done", async () => {
    await bench.open()
    bench.place({ order_id: "GOOD-A" })
    bench.place({ order_id: "BAD-A" })
    const { orders } = suite.mirakl
    const bind = orders.bind.bind(orders)
    const spy = jest
      .spyOn(orders, "bind")
      .mockImplementation((id, bindings, ...rest) =>
        bindings.some(({ mirakl_order_id }) => mirakl_order_id === "BAD-A")
          ? Promise.reject(new Error("The database refuses it"))
          : bind(id, bindings, ...rest)
      )
    const job = await bench.import()
    const before = await linesAfter(job)
    expect(job.status).toBe("partial")
    expect(before.get("BAD-A")).toMatchObject({ status: "failed" })
    spy.mockRestore()

    await retry(`jobs/${job.id}/retry`)

    const after = await linesAfter(job)
    expect(after.get("BAD-A")).toMatchObject({ status: "done", attempts: 2 })
    expect(after.get("GOOD-A")).toEqual(before.get("GOOD-A"))
    expect(await bench.countRows()).toMatchObject({ order: 2, capture: 2 })
  })
})
