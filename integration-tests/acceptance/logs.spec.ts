import { MIRAKL_OPERATIONS } from "../../src/mapping/operation/mirakl-operations"
import { recordsOf, type Identified } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { runWithLines } from "../fixtures/run-with-lines"
import { ShipmentTestBench } from "../fixtures/shipment-test-bench"

const SHOP_ID = 2000
const HOUR_MS = 3600_000

const operationsOf = (logs: Identified[]) =>
  new Set(logs.map(({ operation }) => operation))

describeMiraklHttp((suite) => {
  const logs = async (query: string): Promise<Identified[]> => {
    const { status, data } = await suite.admin.get(`logs?${query}&limit=500`)
    expect(status).toBe(200)
    return recordsOf(data, "logs")
  }
  const run = (id: string, type: string) => runWithLines(suite, id, { type })

  it("S31 finds every import and export in the logs, whatever came of it", async () => {
    suite.simulator.control.offers.set(SHOP_ID, {
      shop_sku: "MUG-RED",
      quantity: 1,
    })
    const bench = new ShipmentTestBench(suite)
    await bench.open({ multi_shipment: true })
    const { id } = bench.instance
    for (const operation of MIRAKL_OPERATIONS) {
      suite.simulator.control.advanceTime(25 * HOUR_MS)
      await run(id, operation)
    }
    const good = await logs(`instance_id=${id}&kind=run&outcome=success`)
    expect(operationsOf(good)).toEqual(new Set(MIRAKL_OPERATIONS))

    // So that there is something to tell Mirakl.
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    await bench.shipUnheard(order, [1], "TRACK-1")
    suite.simulator.control.marketplace.revokeKey("first-key-1111")
    for (const operation of MIRAKL_OPERATIONS) {
      await suite.admin.post(`instances/${id}/resume`)
      await suite.mirakl.updateMiraklInstances({ id, status: "connected" })
      suite.simulator.control.advanceTime(25 * HOUR_MS)
      await run(id, operation)
    }
    const bad = await logs(`instance_id=${id}&kind=run&level=error`)
    expect(operationsOf(bad)).toEqual(new Set(MIRAKL_OPERATIONS))
    expect(bad.every(({ error_code }) => error_code !== null)).toBe(true)
  })

  it("joins a run with its calls, hides the key and obeys the level of the instance", async () => {
    const instance = await suite.connect({ log_level: "all" })
    const { job } = await run(instance.id, "import_orders")

    const calls = await logs(
      `correlation_id=${String(job.correlation_id)}&kind=call`
    )
    expect(
      calls.map((it) => [it.mirakl_operation, it.level, it.job_id])
    ).toEqual(expect.arrayContaining([["OR11", "all", job.id]]))
    expect(JSON.stringify(calls)).not.toContain("first-key-1111")
    expect(await logs(`job_id=${job.id}&mirakl_operation=OR11`)).toHaveLength(1)
    expect(await logs(`job_id=${job.id}&q=OR11`)).toHaveLength(1)
    expect(await logs(`job_id=${job.id}&q=nothing`)).toEqual([])
    expect(await logs(`job_id=${job.id}&created_at[$gt]=2100-01-01`)).toEqual(
      []
    )

    await suite.admin.post(`instances/${instance.id}`, { log_level: "error" })
    suite.simulator.control.advanceTime(HOUR_MS)
    const quiet = await run(instance.id, "import_orders")
    expect(
      (await logs(`job_id=${quiet.job.id}`)).map(({ kind }) => kind)
    ).toEqual(["run"])
  })

  it("tells who did what: settings, runs, and all that a run does", async () => {
    const { id } = await suite.connect({ log_level: "all" })
    await suite.admin.post(`instances/${id}`, { stock_buffer: 2 })
    await suite.admin.post(`instances/${id}`, { log_level: "nonsense" })
    const { job } = await run(id, "import_orders")
    await suite.admin.post(`jobs/${job.id}/cancel`)

    const actor = suite.store.admin.id
    const acts = await logs(`instance_id=${id}&kind=change`)
    expect(
      acts.map(({ message, actor_id }) => [message, actor_id]).reverse()
    ).toEqual([
      ["The instance was created.", actor],
      ["The instance was confirmed.", actor],
      ["Settings of the instance were changed.", actor],
      ["An operation was started.", actor],
    ])
    const ofRun = await logs(`job_id=${job.id}`)
    expect(ofRun.map(({ kind, actor_id }) => [kind, actor_id])).toEqual(
      expect.arrayContaining([
        ["call", actor],
        ["run", actor],
      ])
    )
    expect(
      (await logs(`actor_id=${actor}&job_id=${job.id}`)).map((it) => it.id)
    ).toEqual(ofRun.map((it) => it.id))
  })
})
