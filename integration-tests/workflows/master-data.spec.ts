import { recordOf, recordsOf } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { runWithLines } from "../fixtures/run-with-lines"

const import_master_data = { type: "import_master_data" }

describeMiraklHttp((suite) => {
  const entries = async (instanceId: string, kind: string) => {
    const { data } = await suite.admin.get(
      `instances/${instanceId}/master-data?kind=${kind}&order=code`
    )
    return recordsOf(data, "master_data")
  }

  const platform = () => {
    const [found] = suite.simulator.state.platforms.values()
    if (!found) {
      throw new Error("The simulator has no platform.")
    }
    return found
  }

  it("imports every code list, one line each", async () => {
    const { id } = await suite.connect()

    const { job, lines } = await runWithLines(suite, id, import_master_data)

    expect(job.status).toBe("done")
    expect(
      Object.fromEntries(lines.map(({ key, data }) => [key, data]))
    ).toEqual({
      channel: { operation: "CH11" },
      currency: { operation: "CUR01" },
      offer_state: { operation: "OF61" },
      logistic_class: { operation: "SH31" },
      shipping_zone: { operation: "SH11" },
      shipping_type: { operation: "SH12" },
      carrier: { operation: "SH21" },
      hierarchy: { operation: "H11" },
      reason: { operation: "RE01" },
      document_type: { operation: "DO01" },
      order_tax: { operation: "OR75" },
    })
    const { channels, carriers, reasons } = platform()
    expect(job.result).toMatchObject({
      channel: { listed: channels.length, created: channels.length },
      carrier: { listed: carriers.length },
      reason: { listed: reasons.length },
      broken_mappings: [],
    })
    const [carrier] = carriers
    expect(await entries(id, "carrier")).toContainEqual(
      expect.objectContaining({
        code: carrier?.code,
        label: carrier?.label,
        tracking_url: carrier?.tracking_url ?? null,
        removed_at: null,
      })
    )
  })

  it("marks what disappeared and names the mappings that it breaks", async () => {
    const { id } = await suite.connect()
    await runWithLines(suite, id, import_master_data)
    const [gone, ...kept] = platform().carriers
    await suite.admin.post(`instances/${id}/carrier-mappings`, {
      carrier_mappings: [{ carrier_code: gone?.code }],
    })
    suite.simulator.control.marketplace.updatePlatform({
      master_data: { carriers: kept },
    })
    suite.simulator.control.advanceTime(24 * 3600_000)

    const { job, line } = await runWithLines(suite, id, import_master_data)

    expect(line("carrier").result).toMatchObject({
      removed: 1,
      removed_codes: [gone?.code],
    })
    expect(job.result?.broken_mappings).toEqual([
      expect.objectContaining({ kind: "carrier", code: gone?.code }),
    ])
    const removed = (await entries(id, "carrier")).filter(
      ({ removed_at }) => removed_at !== null
    )
    expect(removed.map(({ code }) => code)).toEqual([gone?.code])
  })

  it("goes on with the other lists when one fails", async () => {
    const { id } = await suite.connect()
    suite.simulator.control.faults.add({
      operation: "SH12",
      kind: "status",
      status: 404,
    })

    const { job, line } = await runWithLines(suite, id, import_master_data)

    expect(job.status).toBe("partial")
    expect(line("shipping_type")).toMatchObject({
      status: "failed",
      error_message: expect.stringContaining("SH12"),
    })
    expect(line("carrier").status).toBe("done")
    expect(job.result).toMatchObject({ shipping_type: null })
  })

  it("refreshes every day by schedule, within the published frequencies", async () => {
    const { id } = await suite.connect()
    const [schedule] = await suite.mirakl.listMiraklSchedules({
      instance_id: id,
      operation: "import_master_data",
    })
    expect(schedule).toMatchObject({ interval_minutes: 24 * 60 })
    const refresh = async () => {
      const finished = suite.admin.jobFinished()
      const { data } = await suite.admin.post(
        `instances/${id}/schedules/${schedule?.id}/run`
      )
      await finished
      const { data: ended } = await suite.admin.get(
        `jobs/${recordOf(data, "job").id}`
      )
      return recordOf(ended, "job")
    }
    expect(await refresh()).toMatchObject({ status: "done" })
    suite.simulator.control.advanceTime(24 * 3600_000)

    expect(await refresh()).toMatchObject({
      status: "done",
      trigger: "schedule",
      result: { carrier: { created: 0, updated: 0, removed: 0 } },
    })
    const { journal } = suite.simulator.control
    expect(journal.list({ operation: "OR75" })).toHaveLength(2)
    expect(journal.list({ status: 429 })).toEqual([])
  })

  it("stops at a refused key", async () => {
    const { id } = await suite.connect()
    suite.simulator.control.marketplace.revokeKey(suite.simulator.apiKey)

    const { job, lines } = await runWithLines(suite, id, import_master_data)

    expect(job).toMatchObject({ status: "failed", error_code: "WRONG_KEY" })
    expect(lines).toEqual([])
  })

  it("stores nothing in a dry run", async () => {
    const { id } = await suite.connect()

    const { job } = await runWithLines(suite, id, {
      ...import_master_data,
      dry_run: true,
    })

    expect(job.result).toMatchObject({
      channel: { listed: platform().channels.length, created: 0 },
    })
    expect(await entries(id, "channel")).toEqual([])
  })
})
