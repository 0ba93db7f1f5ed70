import { recordsOf, type Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"

const LISTS: { path: string; key: string; rows: Json[]; other: Json[] }[] = [
  {
    path: "workflow-rules",
    key: "workflow_rules",
    rows: [
      { payment_type: "CREDIT", financial_status: "pending" },
      { confirm_order: false, capture_payment: false },
    ],
    other: [{ payment_type: "PAYPAL" }],
  },
  {
    path: "carrier-mappings",
    key: "carrier_mappings",
    rows: [
      { shipping_option_id: "so_1", carrier_code: "DHL" },
      {
        carrier_name: "Own van",
        tracking_url: "https://v.example/{trackingId}",
      },
    ],
    other: [{ provider_id: "manual_manual", carrier_code: "UPS" }],
  },
  {
    path: "country-mappings",
    key: "country_mappings",
    rows: [
      { label: "Belgique (BE)", country_code: "be" },
      { label: "France (métropolitaine)", country_code: "fr" },
    ],
    other: [{ label: "Deutschland", country_code: "de" }],
  },
  {
    path: "channel-mappings",
    key: "channel_mappings",
    rows: [
      { channel_code: "BE", region_id: null },
      { channel_code: "FR", sales_channel_id: "sc_1", region_id: "reg_1" },
    ],
    other: [{ channel_code: "DE" }],
  },
]

describeMiraklHttp((suite) => {
  describe.each(LISTS)("instances/:id/$path", ({ path, key, rows, other }) => {
    it("is replaced as a whole, in its order", async () => {
      const { id } = await suite.connect()

      const { status, data } = await suite.admin.post(
        `instances/${id}/${path}`,
        { [key]: rows }
      )
      expect(status).toBe(200)
      expect(data).toMatchObject({ [key]: rows, count: rows.length, offset: 0 })

      await suite.admin.post(`instances/${id}/${path}`, { [key]: other })
      const { data: read } = await suite.admin.get(`instances/${id}/${path}`)
      expect(read).toMatchObject({ [key]: other, count: 1 })

      await suite.admin.post(`instances/${id}/${path}`, { [key]: [] })
      const { data: empty } = await suite.admin.get(`instances/${id}/${path}`)
      expect(empty).toMatchObject({ [key]: [], count: 0 })
    })

    it("refuses what is no such list and keeps the one it has", async () => {
      const { id } = await suite.connect()
      await suite.admin.post(`instances/${id}/${path}`, { [key]: rows })

      for (const body of [
        {},
        { [key]: {} },
        { [key]: ["text"] },
        { [key]: [{ colour: "red" }] },
        { [key]: rows, colour: "red" },
      ]) {
        const { status, data } = await suite.admin.post(
          `instances/${id}/${path}`,
          body
        )
        expect([status, data.type]).toEqual([400, "invalid_data"])
      }
      const { data } = await suite.admin.get(`instances/${id}/${path}`)
      expect(data[key]).toMatchObject(rows)
    })

    it("is not found without its instance", async () => {
      for (const answer of [
        await suite.admin.get(`instances/none/${path}`),
        await suite.admin.post(`instances/none/${path}`, { [key]: rows }),
      ]) {
        expect(answer.status).toBe(404)
      }
    })
  })

  it("takes a list of a thousand rows and gives it back whole", async () => {
    const { id } = await suite.connect()
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      label: `${"Pays ".repeat(30)}${index}`,
      country_code: "fr",
    }))
    const path = `instances/${id}/country-mappings`

    const { status } = await suite.admin.post(path, { country_mappings: rows })
    expect(status).toBe(200)
    const { data } = await suite.admin.get(path)
    expect(data.count).toBe(1000)
    expect(data.country_mappings).toHaveLength(1000)
    const { status: tooMany } = await suite.admin.post(path, {
      country_mappings: [...rows, { label: "One more", country_code: "fr" }],
    })
    expect(tooMany).toBe(400)
  })

  const REFUSED: [path: string, body: Json, message: string][] = [
    [
      "workflow-rules",
      { workflow_rules: [{ financial_status: "owed" }] },
      "any, pending, paid",
    ],
    ["carrier-mappings", { carrier_mappings: [{}] }, "carrier_code"],
    [
      "country-mappings",
      { country_mappings: [{ label: "F", country_code: "FRA" }] },
      "two letters",
    ],
    [
      "country-mappings",
      {
        country_mappings: [
          { label: "F", country_code: "FR" },
          { label: "F", country_code: "BE" },
        ],
      },
      "same label",
    ],
    [
      "channel-mappings",
      { channel_mappings: [{ channel_code: "FR" }, { channel_code: "FR" }] },
      "same channel_code",
    ],
  ]

  it("says what is wrong with a row", async () => {
    const { id } = await suite.connect()
    for (const [path, body, message] of REFUSED) {
      const { status, data } = await suite.admin.post(
        `instances/${id}/${path}`,
        body
      )
      expect([body, status]).toEqual([body, 400])
      expect(data.message).toContain(message)
    }
  })

  describe("instances/:id/schedules", () => {
    it("has orders every 15 minutes, stock and shipments every 25", async () => {
      const { id } = await suite.connect()

      const { status, data } = await suite.admin.get(
        `instances/${id}/schedules?order=operation`
      )
      expect(status).toBe(200)
      expect(data).toMatchObject({ count: 6, offset: 0, limit: 50 })
      expect(
        recordsOf(data, "schedules").map(
          ({ operation, interval_minutes, is_active, next_run_at }) => [
            operation,
            interval_minutes,
            is_active,
            typeof next_run_at,
          ]
        )
      ).toEqual([
        ["export_shipments", 25, true, "string"],
        ["export_stock", 25, true, "string"],
        ["import_master_data", 1440, true, "string"],
        ["import_orders", 15, true, "string"],
        ["reconcile_listings", 1440, true, "string"],
        ["sweep_orders", 1440, true, "string"],
      ])
    })

    it("has none before it is confirmed", async () => {
      const { id } = await suite.admin.createInstance(suite.body())

      const { data } = await suite.admin.get(`instances/${id}/schedules`)
      expect(data).toMatchObject({ schedules: [], count: 0 })
      const { status } = await suite.admin.post(
        `instances/${id}/schedules/recreate`
      )
      expect(status).toBe(400)
    })

    it("re-creates only what is missing", async () => {
      const { id } = await suite.connect()
      const { data } = await suite.admin.get(`instances/${id}/schedules`)
      const [first, second] = recordsOf(data, "schedules")
      await suite.admin.post(`instances/${id}/schedules/${second?.id}`, {
        interval_minutes: 40,
      })
      await suite.mirakl.deleteMiraklSchedules(first?.id ?? "")

      const { status, data: recreated } = await suite.admin.post(
        `instances/${id}/schedules/recreate`
      )
      expect(status).toBe(200)
      expect(recreated.count).toBe(6)
      expect(recordsOf(recreated, "schedules")).toContainEqual(
        expect.objectContaining({ id: second?.id, interval_minutes: 40 })
      )
    })

    it("changes the interval and pauses", async () => {
      const { id } = await suite.connect()
      const { data } = await suite.admin.get(
        `instances/${id}/schedules?operation=import_orders`
      )
      const [schedule] = recordsOf(data, "schedules")
      const path = `instances/${id}/schedules/${schedule?.id}`

      const { data: slower } = await suite.admin.post(path, {
        interval_minutes: 60,
      })
      expect(slower.schedule).toMatchObject({
        interval_minutes: 60,
        is_active: true,
      })
      const { data: paused } = await suite.admin.post(path, {
        is_active: false,
      })
      expect(paused.schedule).toMatchObject({
        interval_minutes: 60,
        is_active: false,
        next_run_at: null,
      })
    })

    const REFUSED_CHANGES: [body: Json, message: string][] = [
      [{ interval_minutes: 1 }, "OR11"],
      [{ interval_minutes: 0 }, "interval_minutes"],
      [{ interval_minutes: "15" }, "interval_minutes"],
      [{ is_active: "no" }, "is_active"],
      [{ operation: "export_stock" }, "'operation'"],
      [{}, "interval_minutes, is_active"],
    ]

    it("refuses a change that makes no schedule", async () => {
      const { id } = await suite.connect()
      const { data } = await suite.admin.get(
        `instances/${id}/schedules?operation=import_orders`
      )
      const [schedule] = recordsOf(data, "schedules")
      for (const [body, message] of REFUSED_CHANGES) {
        const { status, data: refused } = await suite.admin.post(
          `instances/${id}/schedules/${schedule?.id}`,
          body
        )
        expect([body, status]).toEqual([body, 400])
        expect(refused.message).toContain(message)
      }
    })

    it("does not find the schedule of another instance", async () => {
      const { id } = await suite.connect()
      const { data } = await suite.admin.get(`instances/${id}/schedules`)
      const [schedule] = recordsOf(data, "schedules")
      const other = await suite.admin.createInstance(suite.body())

      for (const answer of [
        await suite.admin.post(
          `instances/${other.id}/schedules/${schedule?.id}`,
          { is_active: false }
        ),
        await suite.admin.post(
          `instances/${other.id}/schedules/${schedule?.id}/run`
        ),
        await suite.admin.post(`instances/${id}/schedules/none/run`),
      ]) {
        expect(answer.status).toBe(404)
      }
    })

    it("runs now, as a job of the schedule", async () => {
      const { id } = await suite.connect()
      const { data } = await suite.admin.get(
        `instances/${id}/schedules?operation=import_orders`
      )
      const [schedule] = recordsOf(data, "schedules")
      const finished = suite.admin.jobFinished()

      const { status, data: started } = await suite.admin.post(
        `instances/${id}/schedules/${schedule?.id}/run`
      )
      expect(status).toBe(202)
      expect(started.job).toMatchObject({
        operation: "import_orders",
        trigger: "schedule",
        schedule_id: schedule?.id,
      })
      await finished
      const { data: after } = await suite.admin.get(`instances/${id}/schedules`)
      expect(recordsOf(after, "schedules")).toContainEqual(
        expect.objectContaining({
          id: schedule?.id,
          last_job_id: (started.job as Json).id,
          last_run_at: expect.any(String),
        })
      )
    })
  })
})
