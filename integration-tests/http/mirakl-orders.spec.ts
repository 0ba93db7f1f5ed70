import { recordsOf } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"

const SHOP_ID = 2000
const TEN_MINUTES_MS = 600_000

// Buyer data that no answer may hold.
const BUYER = { firstname: "Xaviera", lastname: "Quellenstein" }

describeMiraklHttp((suite) => {
  /** One order that can be imported and one with an SKU that nobody knows. */
  const importOrders = async () => {
    const { id: instanceId } = await suite.connect()
    const { offers, orders } = suite.simulator.control
    offers.set(
      SHOP_ID,
      { shop_sku: "MUG-RED", quantity: 9, price: 14.9 },
      { shop_sku: "NOT-IN-STORE", quantity: 9 }
    )
    await suite.admin.runOperation(instanceId, "import_listings")
    const buyer = { customer: BUYER, channel_code: "FR" }
    orders.create({
      order_id: "GOOD-A",
      ...buyer,
      lines: [{ offer_sku: "MUG-RED", quantity: 2, shipping_price: 4.9 }],
    })
    orders.create({
      order_id: "HELD-A",
      ...buyer,
      lines: [{ offer_sku: "NOT-IN-STORE" }],
    })
    // What is too fresh waits for the next window.
    suite.simulator.control.advanceTime(TEN_MINUTES_MS)
    const job = await suite.admin.runOperation(instanceId, "import_orders")
    return { instanceId, job }
  }

  const orderIdsOf = async (query: string) => {
    const { status, data } = await suite.admin.get(
      `orders?order=mirakl_order_id&${query}`
    )
    expect([query, status]).toEqual([query, 200])
    return recordsOf(data, "orders").map((it) => it.mirakl_order_id)
  }

  describe("orders", () => {
    it("are filtered by everything the list shows", async () => {
      const { instanceId } = await importOrders()
      const both = ["GOOD-A", "HELD-A"]

      expect(await orderIdsOf(`instance_id=${instanceId}`)).toEqual(both)
      expect(await orderIdsOf("status=imported")).toEqual(["GOOD-A"])
      expect(await orderIdsOf("status[]=imported&status[]=held")).toEqual(both)
      expect(await orderIdsOf("held_reason=UNKNOWN_SKU")).toEqual(["HELD-A"])
      expect(await orderIdsOf("mirakl_state=SHIPPING")).toEqual(both)
      expect(await orderIdsOf("channel_code=BE")).toEqual([])
      expect(await orderIdsOf("mirakl_order_id=HELD-A")).toEqual(["HELD-A"])
      expect(await orderIdsOf("mirakl_created_at[$gte]=2020-01-01")).toEqual(
        both
      )
      expect(await orderIdsOf("mirakl_created_at[$lt]=2020-01-01")).toEqual([])
      expect(await orderIdsOf("q=good")).toEqual(["GOOD-A"])
      const { data } = await suite.admin.get("orders?mirakl_order_id=GOOD-A")
      const [good] = recordsOf(data, "orders")
      expect(await orderIdsOf(`order_id=${String(good?.order_id)}`)).toEqual([
        "GOOD-A",
      ])
      expect(
        await orderIdsOf(`commercial_id=${String(good?.commercial_id)}`)
      ).toEqual(["GOOD-A"])
      expect((await suite.admin.get("orders?status=lost")).status).toBe(400)
    })

    it("show their lines, what shipping cost per line, and the Medusa order", async () => {
      await importOrders()
      const { data } = await suite.admin.get("orders?status=imported")
      const [order] = recordsOf(data, "orders")
      expect(order).not.toHaveProperty("lines")

      const { status, data: detail } = await suite.admin.get(
        `orders/${order?.id}`
      )
      expect(status).toBe(200)
      expect(detail.order).toMatchObject({
        mirakl_order_id: "GOOD-A",
        mirakl_state: "SHIPPING",
        order_id: expect.stringMatching(/^order_/),
        channel_code: "FR",
        lines: [
          {
            offer_sku: "MUG-RED",
            quantity: 2,
            unit_price: 14.9,
            shipping_price: 4.9,
            line_item_id: expect.stringMatching(/^ordli_/),
          },
        ],
        shipments: [],
      })
    })

    it("never show the buyer, however they are asked", async () => {
      await importOrders()
      const { data } = await suite.admin.get("orders?status=imported")
      const [order] = recordsOf(data, "orders")
      const stored = await suite.mirakl.retrieveMiraklOrder(order?.id ?? "")
      expect(JSON.stringify(stored.payload)).toContain(BUYER.lastname)

      for (const fields of [
        "*",
        "payload",
        "%2Bpayload",
        "*lines,lines.binding.payload",
        "*instance,instance.orders.payload",
        "shipments.binding.payload",
      ]) {
        for (const path of ["orders", `orders/${order?.id}`, "listings"]) {
          const { status, data: answer } = await suite.admin.get(
            `${path}?fields=${fields}`
          )
          expect(status).toBe(200)
          expect(JSON.stringify(answer)).not.toContain(BUYER.lastname)
          expect(JSON.stringify(answer)).not.toContain("payload")
        }
      }
    })

    it("stay as they are while the marketplace is down", async () => {
      await importOrders()
      const { data } = await suite.admin.get("orders?status=held")
      const [held] = recordsOf(data, "orders")
      suite.simulator.control.faults.add({
        kind: "status",
        status: 503,
        times: null,
      })

      const { status, data: refused } = await suite.admin.post(
        `orders/${held?.id}/import`
      )
      expect([status, refused.type]).toEqual([400, "not_allowed"])
      expect(refused.message).toContain("OR11")
      const { data: after } = await suite.admin.get(`orders/${held?.id}`)
      expect(after.order).toMatchObject({
        status: "held",
        held_reason: "UNKNOWN_SKU",
      })
    })

    it("are imported once what they wait for is there", async () => {
      await importOrders()
      const { data } = await suite.admin.get("orders?status=held")
      const [held] = recordsOf(data, "orders")
      const { data: listings } = await suite.admin.get(
        "listings?shop_sku=NOT-IN-STORE"
      )
      const [listing] = recordsOf(listings, "listings")
      await suite.admin.post(`listings/${listing?.id}/link`, {
        variant_id: suite.store.variant("LAMP-OAK").id,
      })

      const { status, data: imported } = await suite.admin.post(
        `orders/${held?.id}/import`
      )
      expect(status).toBe(200)
      expect(imported.order).toMatchObject({
        status: "imported",
        held_reason: null,
        order_id: expect.stringMatching(/^order_/),
      })
    })
  })

  describe("jobs and logs", () => {
    it("show a job with its lines", async () => {
      const { instanceId, job } = await importOrders()

      const { data } = await suite.admin.get(
        `jobs?instance_id=${instanceId}&operation=import_orders&trigger=manual`
      )
      expect(recordsOf(data, "jobs").map((it) => it.id)).toEqual([job.id])
      expect(job).toMatchObject({
        total: 2,
        held: 1,
        failed: 0,
        instance: { name: "Maison" },
      })
      const { data: lines } = await suite.admin.get(
        `jobs/${job.id}/lines?order=key`
      )
      expect(lines).toMatchObject({
        count: 2,
        lines: [
          { key: "GOOD-A", status: "done", reference_type: "mirakl_order" },
          { key: "HELD-A", status: "held", error_code: "UNKNOWN_SKU" },
        ],
      })
      const [line] = recordsOf(lines, "lines")
      for (const [query, keys] of [
        ["status=held", ["HELD-A"]],
        ["key=GOOD-A", ["GOOD-A"]],
        [`reference_id=${String(line?.reference_id)}`, ["GOOD-A"]],
        ["q=held", ["HELD-A"]],
      ] as const) {
        const { data: found } = await suite.admin.get(
          `jobs/${job.id}/lines?${query}`
        )
        expect(recordsOf(found, "lines").map((it) => it.key)).toEqual(keys)
      }
      for (const path of [
        "jobs?status=lost",
        `jobs/${job.id}/lines?status=x`,
      ]) {
        expect((await suite.admin.get(path)).status).toBe(400)
      }
      expect((await suite.admin.get("jobs?q=stock")).data.count).toBe(0)
    })

    it("find the calls of a job in the log", async () => {
      const instance = await suite.connect({ log_level: "all" })
      const job = await suite.admin.runOperation(instance.id, "import_orders")

      const { data } = await suite.admin.get(
        `logs?job_id=${job.id}&mirakl_operation=OR11`
      )
      const [log] = recordsOf(data, "logs")
      expect(log).toMatchObject({
        instance_id: instance.id,
        outcome: "success",
        operation: "import_orders",
        correlation_id: job.correlation_id,
        http_status: 200,
      })
      const text = JSON.stringify(data)
      expect(text).not.toContain(suite.simulator.apiKey)
      for (const query of [
        `correlation_id=${String(job.correlation_id)}`,
        `instance_id=${instance.id}`,
        "operation=import_orders",
        "outcome[]=success",
        "created_at[$gte]=2020-01-01T00:00:00Z",
      ]) {
        const { data: found } = await suite.admin.get(
          `logs?mirakl_operation=OR11&${query}`
        )
        expect(recordsOf(found, "logs")).toContainEqual(log)
      }
      const { data: none } = await suite.admin.get("logs?outcome=error")
      expect(none).toMatchObject({ logs: [], count: 0 })
    })

    it("find the shipments that a run read for the orders it followed", async () => {
      suite.simulator.control.offers.set(2000, { shop_sku: "MUG-RED" })
      const instance = await suite.connect({
        log_level: "all",
        import_orders_created_after: "2020-01-01T00:00:00Z",
      })
      const { orders } = suite.simulator.control
      const { order_id } = orders.create({ lines: [{ offer_sku: "MUG-RED" }] })
      await suite.admin.runOperation(instance.id, "import_orders")
      orders.move(order_id, "ship")

      const job = await suite.admin.runOperation(instance.id, "import_orders")

      const { data } = await suite.admin.get(
        `logs?mirakl_operation=ST11&correlation_id=${String(job.correlation_id)}`
      )
      expect(recordsOf(data, "logs")).toContainEqual(
        expect.objectContaining({
          job_id: job.id,
          operation: "import_orders",
          http_status: 200,
        })
      )
    })

    it("log a refused call even where only errors are kept", async () => {
      const { id } = await suite.connect()
      suite.simulator.control.marketplace.revokeKey(suite.simulator.apiKey)
      const answer = await suite.admin.post(`instances/${id}/test`)
      expect(answer.data.code).toBe("WRONG_KEY")

      const { data } = await suite.admin.get(`logs?instance_id=${id}&kind=call`)
      expect(recordsOf(data, "logs")).toMatchObject([
        { outcome: "error", mirakl_operation: "A01", http_status: 401 },
      ])
    })
  })
})
