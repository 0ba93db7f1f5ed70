import { recordsOf, type Json } from "../fixtures/mirakl-admin-api"
import { apiRoutes } from "../fixtures/api-routes"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"

const ROUTES: [method: "get" | "post" | "delete", path: string][] = [
  ["get", "instances"],
  ["post", "instances"],
  ["get", "instances/none"],
  ["post", "instances/none"],
  ["delete", "instances/none"],
  ["post", "instances/none/test"],
  ["post", "instances/none/confirm"],
  ["post", "instances/none/pause"],
  ["post", "instances/none/resume"],
  ["post", "instances/none/reset"],
  ["post", "instances/none/archive"],
  ["post", "instances/none/api-key"],
  ["get", "instances/none/capabilities"],
  ["get", "instances/none/schedules"],
  ["post", "instances/none/schedules/recreate"],
  ["post", "instances/none/schedules/none"],
  ["post", "instances/none/schedules/none/run"],
  ["get", "instances/none/workflow-rules"],
  ["post", "instances/none/workflow-rules"],
  ["get", "instances/none/carrier-mappings"],
  ["post", "instances/none/carrier-mappings"],
  ["get", "instances/none/country-mappings"],
  ["post", "instances/none/country-mappings"],
  ["get", "instances/none/channel-mappings"],
  ["post", "instances/none/channel-mappings"],
  ["post", "instances/none/operations"],
  ["get", "instances/none/master-data"],
  ["get", "listings"],
  ["get", "listings/none"],
  ["get", "listings/none/timeline"],
  ["post", "listings/none/link"],
  ["post", "listings/none/unlink"],
  ["get", "orders"],
  ["get", "orders/none"],
  ["get", "orders/none/timeline"],
  ["post", "orders/none/import"],
  ["get", "jobs"],
  ["get", "jobs/none"],
  ["get", "jobs/none/lines"],
  ["post", "jobs/none/retry"],
  ["post", "jobs/none/cancel"],
  ["post", "job-lines/none/retry"],
  ["post", "job-lines/none/ignore"],
  ["get", "logs"],
  ["get", "overview"],
]

// What passes validation, so that the id is what is wrong.
const VALID_BODIES: Record<string, Json> = {
  "instances/none/api-key": { api_key: "k" },
  "instances/none/schedules/none": { is_active: true },
  "instances/none/workflow-rules": { workflow_rules: [] },
  "instances/none/carrier-mappings": { carrier_mappings: [] },
  "instances/none/country-mappings": { country_mappings: [] },
  "instances/none/channel-mappings": { channel_mappings: [] },
  "instances/none/operations": { type: "import_orders" },
}

describeMiraklHttp((suite) => {
  it("lets nobody in who is not logged in as an admin", async () => {
    const routes = apiRoutes()
    expect(routes.length).toBeGreaterThanOrEqual(ROUTES.length)
    for (const { method, path } of routes) {
      const { status } = await suite.guest[method](
        path.replace(/\{\w+\}/g, "none")
      )
      expect([method, path, status]).toEqual([method, path, 401])
    }
  })

  it("answers 404 to an unknown id, with a message that names it", async () => {
    const bodies: Record<string, Json> = {
      ...VALID_BODIES,
      "listings/none/link": { variant_id: suite.store.variant("MUG-RED").id },
    }
    for (const [method, path] of ROUTES.filter(([, it]) =>
      it.includes("none")
    )) {
      const { status, data } = await suite.admin[method](path, bodies[path])
      expect([method, path, status, data.type]).toEqual([
        method,
        path,
        404,
        "not_found",
      ])
      expect(data.message).toContain("none")
    }
  })

  it("answers 400 to a filter, sort or page that it does not know", async () => {
    const lists = ROUTES.filter(
      ([method, path]) =>
        method === "get" && !path.includes("/") && path !== "overview"
    )
    expect(lists).toHaveLength(5)
    for (const [, path] of lists) {
      for (const query of [
        "colour=red",
        "order=colour",
        "limit=-1",
        "limit=0",
        "limit=many",
        "offset=-1",
        "created_at[$gt]=soon",
        "created_at[$near]=2026-01-01",
        "id[$gt]=1",
      ]) {
        const { status, data } = await suite.admin.get(`${path}?${query}`)
        expect([path, query, status, data.type]).toEqual([
          path,
          query,
          400,
          "invalid_data",
        ])
      }
    }
  })

  describe("POST instances/:id/operations", () => {
    const REFUSED: [body: Json, message: string][] = [
      [{}, "'type' is required"],
      [{ type: "sell" }, "import_orders, export_stock"],
      [{ type: "import_orders", mode: "full" }, "'mode'"],
      [
        { type: "import_orders", params: { mode: "full" } },
        "order_ids, from, to",
      ],
      [{ type: "import_orders", params: { order_ids: [] } }, "order_ids"],
      [{ type: "import_orders", params: { order_ids: "A" } }, "order_ids"],
      [{ type: "import_orders", params: { from: "soon" } }, "params.from"],
      [
        {
          type: "import_orders",
          params: { from: "2026-02-01", to: "2026-01-01T00:00:00Z" },
        },
        "from must be before to",
      ],
      [{ type: "export_stock", params: { mode: "some" } }, "params.mode"],
      [{ type: "export_stock", params: { listing_ids: [1] } }, "listing_ids"],
      [{ type: "import_listings", params: { mode: "new" } }, "params.mode"],
      [{ type: "import_master_data", params: { kind: "channel" } }, "none"],
      [{ type: "export_shipments", params: { order_ids: ["A"] } }, "none"],
      [{ type: "export_shipments", params: [] }, "params"],
      [{ type: "export_stock", dry_run: "yes" }, "dry_run"],
    ]

    // One test: each would start from a fresh database.
    it("refuses what no operation takes, naming what is taken", async () => {
      const { id } = await suite.connect()
      for (const [body, message] of REFUSED) {
        const { status, data } = await suite.admin.post(
          `instances/${id}/operations`,
          body
        )
        expect([body, status]).toEqual([body, 400])
        expect(data.message).toContain(message)
      }
      expect((await suite.admin.get("jobs")).data.count).toBe(0)
    })

    it("answers 202 with the job, which goes on by itself", async () => {
      const { id } = await suite.connect()
      const finished = suite.admin.jobFinished()

      const { status, data } = await suite.admin.post(
        `instances/${id}/operations`,
        { type: "import_orders", params: { from: "2026-01-01" } }
      )
      expect(status).toBe(202)
      const job = data.job as Json
      expect(job).toMatchObject({
        instance_id: id,
        operation: "import_orders",
        trigger: "manual",
        dry_run: false,
        params: { from: "2026-01-01T00:00:00.000Z" },
        correlation_id: expect.any(String),
      })
      await finished
      const { data: read } = await suite.admin.get(`jobs/${String(job.id)}`)
      expect(read.job).toMatchObject({
        status: "done",
        error_message: null,
        finished_at: expect.any(String),
      })
    })

    it("refuses a draft whose connection was never tested", async () => {
      const { id } = await suite.admin.createInstance(suite.body())

      const { status, data } = await suite.admin.post(
        `instances/${id}/operations`,
        { type: "import_listings" }
      )
      expect([status, data.type]).toEqual([400, "not_allowed"])
    })

    it("tells on the job that the key is refused, and stops the instance", async () => {
      const { id } = await suite.connect()
      suite.simulator.control.marketplace.revokeKey(suite.simulator.apiKey)

      const job = await suite.admin.runOperation(id, "import_orders")

      expect(job).toMatchObject({ status: "failed", error_code: "WRONG_KEY" })
      const { data } = await suite.admin.get(`instances/${id}`)
      expect(data.instance).toMatchObject({ status: "error" })
    })

    it("goes on when a test finds that the marketplace accepts the key again", async () => {
      const { id } = await suite.connect()
      const { marketplace } = suite.simulator.control
      const { apiKey: key } = suite.simulator
      marketplace.revokeKey(key)
      await suite.admin.runOperation(id, "import_orders")
      marketplace.setKey({ key, shop_ids: [2000] })

      expect((await suite.admin.post(`instances/${id}/test`)).status).toBe(200)

      const { data } = await suite.admin.get(`instances/${id}`)
      expect(data.instance).toMatchObject({
        status: "connected",
        error_code: null,
      })
      suite.simulator.control.advanceTime(60_000)
      expect(await suite.admin.runOperation(id, "import_orders")).toMatchObject(
        { status: "done" }
      )
    })
  })

  describe("GET instances/:id/master-data", () => {
    it("lists what the marketplace has, by kind, code and text", async () => {
      const { id } = await suite.connect()
      await suite.admin.runOperation(id, "import_master_data")
      const path = `instances/${id}/master-data`

      const { status, data } = await suite.admin.get(`${path}?kind=carrier`)
      expect(status).toBe(200)
      const carriers = recordsOf(data, "master_data")
      expect(data).toMatchObject({
        count: carriers.length,
        offset: 0,
        limit: 50,
      })
      expect(carriers.length).toBeGreaterThan(0)
      expect(new Set(carriers.map((it) => it.kind))).toEqual(
        new Set(["carrier"])
      )
      const [first] = carriers
      const { data: byCode } = await suite.admin.get(
        `${path}?kind=carrier&code=${String(first?.code)}`
      )
      expect(recordsOf(byCode, "master_data").map((it) => it.id)).toEqual([
        first?.id,
      ])
      const { data: byText } = await suite.admin.get(
        `${path}?kind[]=carrier&kind[]=channel&q=${encodeURIComponent(String(first?.label))}`
      )
      expect(recordsOf(byText, "master_data")).toContainEqual(first)
    })

    it("tells what the marketplace has given up", async () => {
      const { id } = await suite.connect()
      const [entry] = await suite.mirakl.createMiraklMasterDataEntries([
        {
          instance_id: id,
          kind: "channel",
          code: "OLD",
          label: "Old",
          removed_at: new Date(),
        },
        { instance_id: id, kind: "channel", code: "NEW", label: "New" },
      ])
      const path = `instances/${id}/master-data`

      const { data: removed } = await suite.admin.get(`${path}?removed=true`)
      expect(recordsOf(removed, "master_data").map((it) => it.id)).toEqual([
        entry?.id,
      ])
      const { data: present } = await suite.admin.get(`${path}?removed=false`)
      expect(present).toMatchObject({
        count: 1,
        master_data: [{ code: "NEW" }],
      })
    })

    it("refuses filters that it does not know", async () => {
      const { id } = await suite.connect()
      for (const query of [
        "kind=colour",
        "removed=perhaps",
        "instance_id=x",
        "order=color",
      ]) {
        const { status } = await suite.admin.get(
          `instances/${id}/master-data?${query}`
        )
        expect([query, status]).toEqual([query, 400])
      }
    })
  })
})
