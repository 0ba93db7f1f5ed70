import miraklTick from "../../src/jobs/mirakl-tick"
import { recordOf, recordsOf } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { passMinutes, tick } from "../fixtures/ticks"

const DEAD = new Date(0)

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const jobOf = async (id: string) =>
    recordOf((await suite.admin.get(`jobs/${id}`)).data, "job")
  const schedulesOf = async () =>
    suite.mirakl.listMiraklSchedules(
      { instance_id: bench.instance.id },
      { order: { operation: "ASC" } }
    )
  const importedOrders = async () =>
    (await suite.mirakl.listMiraklOrders({ status: "imported" })).length

  /** Does something while the first page of an import is being written. */
  const duringFirstPage = (act: () => Promise<void>) => {
    const { orders } = suite.mirakl
    const record = orders.recordImported.bind(orders)
    const spy = jest
      .spyOn(orders, "recordImported")
      .mockImplementationOnce(async (...page) => {
        await act()
        await record(...page)
      })
    return () => {
      spy.mockRestore()
    }
  }

  const placeMany = (count: number) => {
    for (let index = 0; index < count; index++) {
      bench.place({ order_id: `MANY-${index}-A` })
    }
  }

  it("starts each due run once, however often the tick fires", async () => {
    await bench.open()
    const before = await schedulesOf()
    passMinutes(suite, 31)

    await tick(suite, 20)

    const jobs = await suite.mirakl.listMiraklJobs({ trigger: "schedule" })
    expect(jobs.map(({ operation }) => operation).sort()).toEqual([
      "export_shipments",
      "export_stock",
      "import_orders",
    ])
    const now = suite.mirakl.clock.now().getTime()
    for (const schedule of await schedulesOf()) {
      const was = before.find(({ id }) => id === schedule.id)
      const wasAt = was?.next_run_at?.getTime() ?? NaN
      const at = schedule.next_run_at?.getTime() ?? NaN
      const intervals = (at - wasAt) / (schedule.interval_minutes * 60_000)
      expect(intervals).toBe(Math.round(intervals))
      expect(at).toBeGreaterThan(now - 10 * 60_000)
    }
  })

  it("writes no second run of a schedule while one waits, nor any of a paused instance", async () => {
    await bench.open()
    passMinutes(suite, 31)
    expect(
      await suite.mirakl.jobs.claimSchedules(suite.mirakl.clock.now())
    ).toBe(3)
    passMinutes(suite, 31)
    expect(
      await suite.mirakl.jobs.claimSchedules(suite.mirakl.clock.now())
    ).toBe(0)
    await suite.mirakl.updateMiraklJobs({
      selector: { status: "queued" },
      data: { status: "cancelled" },
    })
    await suite.admin.post(`instances/${bench.instance.id}/pause`)
    passMinutes(suite, 31)
    expect(
      await suite.mirakl.jobs.claimSchedules(suite.mirakl.clock.now())
    ).toBe(0)
  })

  it("takes over the job of a dead process, and runs what waits behind it", async () => {
    await bench.open()
    placeMany(3)
    const input = {
      instance_id: bench.instance.id,
      operation: "import_orders",
      correlation_id: "c",
      params: {},
    }
    const [dead, waiting] = await suite.mirakl.createMiraklJobs([
      { ...input, status: "running", lease_token: "t", lease_expires_at: DEAD },
      input,
    ])
    passMinutes(suite, 1)

    await tick(suite)

    expect(await jobOf(dead?.id ?? "")).toMatchObject({ status: "done" })
    expect(await jobOf(waiting?.id ?? "")).toMatchObject({ status: "done" })
    expect(await importedOrders()).toBe(3)
  })

  it("tells of a job that ended because its processes died under it", async () => {
    await bench.open()
    const { id } = await suite.mirakl.createMiraklJobs({
      instance_id: bench.instance.id,
      operation: "import_orders",
      correlation_id: "c",
      status: "running",
      crashes: 4,
      lease_token: "t",
      lease_expires_at: DEAD,
    })

    await tick(suite)

    expect(await jobOf(id)).toMatchObject({
      status: "failed",
      error_code: "PROCESS_DIED",
    })
    const { data } = await suite.admin.get(`logs?job_id=${id}`)
    expect(recordsOf(data, "logs")).toMatchObject([
      { kind: "run", outcome: "error", error_code: "PROCESS_DIED" },
    ])
  })

  it("tries again by itself what failed for a passing reason, three times in all", async () => {
    await bench.open()
    suite.simulator.control.faults.add({
      kind: "status",
      operation: "OR11",
      status: 503,
      times: null,
    })
    const { id } = await bench.import()
    const attempts = async () => {
      const { status, attempts, retry_at } = await jobOf(id)
      return [status, attempts, retry_at !== null]
    }
    expect(await attempts()).toEqual(["failed", 1, true])
    await miraklTick(suite.container)
    expect(await attempts()).toEqual(["failed", 1, true])

    passMinutes(suite, 2)
    await tick(suite)
    expect(await attempts()).toEqual(["failed", 2, true])
    passMinutes(suite, 4)
    await tick(suite)
    expect(await attempts()).toEqual(["failed", 3, false])

    suite.simulator.control.faults.clear()
    const finished = suite.admin.jobFinished()
    await suite.admin.post(`jobs/${id}/retry`)
    await finished
    expect(await attempts()).toEqual(["done", 1, false])
    expect(await jobOf(id)).toMatchObject({ error_code: null })
  })

  it("does not try again what is refused", async () => {
    await bench.open()
    suite.simulator.control.faults.add({ kind: "status", status: 401 })

    const { id } = await bench.import()

    expect(await jobOf(id)).toMatchObject({
      status: "failed",
      error_code: "WRONG_KEY",
      retry_at: null,
      remedy: expect.any(String),
    })
    expect((await suite.admin.post(`jobs/${id}/retry`)).status).toBe(400)
  })

  it("shows how far it is, and stops within a batch when it is cancelled", async () => {
    await bench.open()
    placeMany(150)
    const seen: unknown[] = []
    const progress = async () => {
      const [running] = await suite.mirakl.listMiraklJobs({ status: "running" })
      return (await jobOf(running?.id ?? "")).progress
    }
    const { orders } = suite.mirakl
    const bind = orders.bind.bind(orders)
    const bindSpy = jest
      .spyOn(orders, "bind")
      .mockImplementationOnce(async (...parameters) => {
        seen.push(await progress())
        return bind(...parameters)
      })
    const restore = duringFirstPage(async () => {
      const [running] = await suite.mirakl.listMiraklJobs({ status: "running" })
      seen.push(await progress())
      const { status } = await suite.admin.post(`jobs/${running?.id}/cancel`)
      seen.push(status)
    })

    const { id } = await bench.import()
    restore()
    bindSpy.mockRestore()

    expect(seen).toEqual([
      // As Mirakl tells it, before the first page is stored.
      expect.objectContaining({ processed: 0, total: 150 }),
      expect.objectContaining({ processed: 0, total: 150 }),
      202,
    ])
    expect(await jobOf(id)).toMatchObject({
      status: "cancelled",
      progress: { processed: 100, total: 150, rate_per_minute: null },
    })
    expect(await importedOrders()).toBe(100)
    expect((await suite.admin.post(`jobs/${id}/cancel`)).status).toBe(400)

    const finished = suite.admin.jobFinished()
    passMinutes(suite, 1)
    await suite.admin.post(`jobs/${id}/retry`)
    await finished
    expect(await jobOf(id)).toMatchObject({
      status: "done",
      progress: { processed: 150, total: 150 },
    })
    expect(await bench.countRows()).toMatchObject({ order: 150, capture: 150 })
  })

  it("hands a job back when its process is asked to end, and goes on elsewhere", async () => {
    await bench.open()
    placeMany(150)
    let ended: Promise<void> | undefined
    const restore = duringFirstPage(() => {
      ended = suite.mirakl.__hooks.onApplicationPrepareShutdown()
      return Promise.resolve()
    })
    passMinutes(suite, 1)
    const { data } = await suite.admin.post(
      `instances/${bench.instance.id}/operations`,
      { type: "import_orders" }
    )
    const { id } = recordOf(data, "job")
    while (!ended) {
      await suite.mirakl.retrieveMiraklJob(id)
    }
    await ended
    restore()
    expect(await suite.mirakl.retrieveMiraklJob(id)).toMatchObject({
      status: "queued",
      lease_token: null,
    })
    expect(await importedOrders()).toBe(100)

    // A process that ends takes nothing up again, least of all its own job.
    await miraklTick(suite.container)
    expect(await suite.mirakl.retrieveMiraklJob(id)).toMatchObject({
      status: "queued",
    })
    await suite.mirakl.__hooks.onApplicationStart()
    passMinutes(suite, 1)
    await tick(suite)

    expect(await jobOf(id)).toMatchObject({ status: "done" })
    expect(await bench.countRows()).toMatchObject({ order: 150, capture: 150 })
  })

  it("makes up for an order that no window has shown", async () => {
    await bench.open()
    placeMany(1)
    await suite.mirakl.updateMiraklInstances({
      id: bench.instance.id,
      orders_cursor: new Date(suite.mirakl.clock.now().getTime() + 86_400_000),
    })
    const cursor = async () =>
      (await suite.mirakl.retrieveMiraklInstance(bench.instance.id))
        .orders_cursor
    const before = await cursor()

    const job = await suite.admin.runOperation(
      bench.instance.id,
      "sweep_orders"
    )

    expect(job.result).toMatchObject({ in_window: 1, imported: 1 })
    expect(await cursor()).toEqual(before)
  })
})
