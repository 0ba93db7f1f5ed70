import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { type Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"

const SHOP_ID = 2000
const OTHER_SHOP_ID = 2001

describeMiraklHttp((suite) => {
  beforeEach(() => {
    suite.simulator.control.marketplace.setShop({ shop_id: OTHER_SHOP_ID })
  })

  const bindOrder = (instanceId: string) =>
    suite.mirakl.createMiraklOrders({
      instance_id: instanceId,
      shop_key: `${new URL(suite.simulator.url).host}/${SHOP_ID}`,
      mirakl_order_id: "M-1-A",
      commercial_id: "M-1",
      mirakl_state: "SHIPPING",
      currency_code: "eur",
      tax_mode: "TAX_INCLUDED",
      mirakl_created_at: new Date(),
      mirakl_updated_at: new Date(),
    })

  describe("POST instances/:id/test", () => {
    it("names the account and the platform and keeps the capabilities", async () => {
      const { id } = await suite.admin.createInstance(suite.body())

      const { status, data } = await suite.admin.post(`instances/${id}/test`)

      expect(status).toBe(200)
      expect(data).toMatchObject({
        success: true,
        account: {
          shop_id: String(SHOP_ID),
          shop_name: "Test Shop",
          shop_state: "OPEN",
          currency_iso_code: "EUR",
        },
        platform: { name: "Simulated Marketplace" },
        capabilities: { order_tax_mode: "TAX_INCLUDED" },
      })
      const { data: kept } = await suite.admin.get(
        `instances/${id}/capabilities`
      )
      expect(kept.capabilities).toEqual(data.capabilities)
      const { data: read } = await suite.admin.get(`instances/${id}`)
      expect(read.instance).toMatchObject({
        shop_id: String(SHOP_ID),
        shop_name: "Test Shop",
        platform_name: "Simulated Marketplace",
        currency_code: "eur",
      })
    })

    it("names the key when it is wrong", async () => {
      const { id } = await suite.admin.createInstance(
        suite.body({ api_key: "no-key" })
      )

      const { status, data } = await suite.admin.post(`instances/${id}/test`)

      expect(status).toBe(400)
      expect(data.code).toBe("WRONG_KEY")
      expect(data.message).toContain("API key")
    })

    it("names the shop when it is not the key's", async () => {
      const { id } = await suite.admin.createInstance(
        suite.body({ shop_id: OTHER_SHOP_ID })
      )

      const { status, data } = await suite.admin.post(`instances/${id}/test`)

      expect(status).toBe(400)
      expect(data.code).toBe("WRONG_SHOP")
      expect(data.message).toContain(String(OTHER_SHOP_ID))
    })

    it("names the address when nobody is there, or somebody else", async () => {
      const website = await startWebsite()
      const { port } = website.address() as AddressInfo
      const somebodyElse = `http://localhost:${port}`
      const seen: unknown[] = []
      for (const url of [somebodyElse, "http://localhost:1"]) {
        const { id } = await suite.admin.createInstance(
          suite.body({ marketplace_url: url })
        )
        const { status, data } = await suite.admin.post(`instances/${id}/test`)
        seen.push([
          status,
          data.code,
          String(data.message).includes(new URL(url).host),
        ])
      }
      await stopWebsite(website)

      expect(seen).toEqual([
        [400, "WRONG_URL", true],
        [400, "WRONG_URL", true],
      ])
    })

    it.each(["*", "V01", "A01", "PC01"])(
      "says that the marketplace is down, not that the settings are wrong: %s",
      async (operation) => {
        const { id } = await suite.admin.createInstance(suite.body())
        suite.simulator.control.faults.add({
          kind: "status",
          operation,
          status: 503,
          times: null,
        })

        const { status, data } = await suite.admin.post(`instances/${id}/test`)

        expect(status).toBe(400)
        expect(data.code).toBe("MARKETPLACE_UNAVAILABLE")
        expect(JSON.stringify(data)).not.toContain("    at ")
      }
    )

    it.each<[kind: "html_error" | "truncated_body" | "connection_reset"]>([
      ["html_error"],
      ["truncated_body"],
      ["connection_reset"],
    ])("has words for an answer that is none: %s", async (kind) => {
      for (const operation of ["V01", "A01", "PC01"]) {
        suite.simulator.control.faults.clear()
        const { id } = await suite.admin.createInstance(suite.body())
        suite.simulator.control.faults.add({ kind, operation, times: null })

        const { status, data } = await suite.admin.post(`instances/${id}/test`)

        // A cut body does not matter where the body is not read.
        const passes = kind === "truncated_body" && operation === "V01"
        expect([operation, status]).toEqual([operation, passes ? 200 : 400])
        expect(data.type).not.toBe("unknown_error")
      }
    })

    it("names the key when it may not read the account", async () => {
      const { id } = await suite.admin.createInstance(suite.body())
      suite.simulator.control.faults.add({
        kind: "status",
        operation: "A01",
        status: 403,
        times: null,
      })

      const { status, data } = await suite.admin.post(`instances/${id}/test`)

      expect(status).toBe(400)
      expect(data.code).toBe("WRONG_KEY")
    })
  })

  describe("the life of an instance", () => {
    it("is not confirmed before the store side is chosen", async () => {
      const { id } = await suite.admin.createInstance(suite.body())

      const { status, data } = await suite.admin.post(`instances/${id}/confirm`)

      expect(status).toBe(400)
      expect(data.message).toContain(
        "sales_channel_id, region_id, stock_location_ids"
      )
    })

    it("goes from draft over connected and paused back to draft", async () => {
      const { id } = await suite.admin.createInstance(
        suite.body(suite.storeSide())
      )
      const statuses: unknown[] = []
      for (const move of ["confirm", "pause", "resume", "reset"]) {
        const { data } = await suite.admin.post(`instances/${id}/${move}`)
        statuses.push((data.instance as Json | undefined)?.status ?? data)
      }

      expect(statuses).toEqual(["connected", "paused", "connected", "draft"])
    })

    it("imports no order from before the moment of confirmation", async () => {
      const { id } = await suite.connect()

      const { data } = await suite.admin.get(`instances/${id}`)

      const instance = data.instance as Record<string, string>
      expect(instance.import_orders_created_after).toEqual(expect.any(String))
      expect(instance.confirmed_at).toEqual(expect.any(String))
    })

    it("is confirmed with schedules as often as the merchant wants", async () => {
      const { id } = await suite.admin.createInstance(
        suite.body(suite.storeSide())
      )
      const confirm = (intervals: Json) =>
        suite.admin.post(`instances/${id}/confirm`, { intervals })

      for (const intervals of [{ import_orders: 4 }, { import_listings: 60 }]) {
        expect((await confirm(intervals)).status).toBe(400)
      }
      const { data } = await confirm({ import_orders: 30 })
      expect(data.instance).toMatchObject({ status: "connected" })
      const { data: read } = await suite.admin.get(`instances/${id}/schedules`)
      expect(read.schedules).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            operation: "import_orders",
            interval_minutes: 30,
          }),
          expect.objectContaining({
            operation: "export_stock",
            interval_minutes: 25,
          }),
        ])
      )
    })

    it("tells which shipping options have no carrier, and which looks right", async () => {
      const { id } = await suite.admin.createInstance(suite.body())
      const unmapped = async () =>
        (await suite.admin.get(`instances/${id}/unmapped-shipping`)).data

      expect(await unmapped()).toEqual({
        unmapped_shipping: [
          {
            shipping_option_id: suite.store.shipping_option_id,
            name: "Parcel",
            carrier_code: null,
            carrier_label: null,
          },
        ],
      })
      await suite.mirakl.createMiraklMasterDataEntries({
        instance_id: id,
        kind: "carrier",
        code: "PARCEL-NET",
        label: "ParcelNet",
      })
      expect(await unmapped()).toMatchObject({
        unmapped_shipping: [
          { carrier_code: "PARCEL-NET", carrier_label: "ParcelNet" },
        ],
      })
      await suite.admin.post(`instances/${id}/carrier-mappings`, {
        carrier_mappings: [{ carrier_code: "PARCEL-NET" }],
      })
      expect(await unmapped()).toEqual({ unmapped_shipping: [] })
    })

    it("refuses a move that its status does not allow", async () => {
      const { id } = await suite.admin.createInstance(
        suite.body(suite.storeSide())
      )

      for (const move of ["pause", "resume", "reset"]) {
        const { status, data } = await suite.admin.post(
          `instances/${id}/${move}`
        )
        expect([move, status, data.type]).toEqual([move, 400, "not_allowed"])
      }
    })

    it("is not reset or deleted once an order is bound, but archived", async () => {
      const { id } = await suite.connect()
      await bindOrder(id)

      for (const answer of [
        await suite.admin.post(`instances/${id}/reset`),
        await suite.admin.delete(`instances/${id}`),
      ]) {
        expect(answer.status).toBe(400)
        expect(answer.data.message).toContain("Archive it")
      }
      const { data } = await suite.admin.post(`instances/${id}/archive`)
      expect(data.instance).toMatchObject({ status: "archived" })
    })

    it("is deleted while no order is bound", async () => {
      const { id } = await suite.connect()

      expect(await suite.admin.delete(`instances/${id}`)).toEqual({
        status: 200,
        data: { id, object: "mirakl_instance", deleted: true },
      })
      expect((await suite.admin.get(`instances/${id}`)).status).toBe(404)
    })

    it("is the only live one of its shop", async () => {
      const first = await suite.connect({ name: "First" })
      const { id } = await suite.admin.createInstance(
        suite.body({ name: "Second" })
      )

      const { status, data } = await suite.admin.post(`instances/${id}/test`)
      expect([400, 409, 422]).toContain(status)
      expect(data.message).toContain(`"First"`)

      await suite.admin.post(`instances/${first.id}/archive`)
      expect((await suite.admin.post(`instances/${id}/test`)).status).toBe(200)
    })

    it("names the other instance when the taken shop is typed in", async () => {
      await suite.connect({ name: "First" })

      const { status, data } = await suite.admin.post(
        "instances",
        suite.body({ name: "Second", shop_id: SHOP_ID })
      )
      expect([400, 409, 422]).toContain(status)
      expect(data.message).toContain(`"First"`)
    })
  })
})

function startWebsite(): Promise<Server> {
  const website = createServer((_request, response) => {
    response.setHeader("content-type", "text/html")
    response.end("<html>Welcome</html>")
  })
  return new Promise((resolve) => {
    website.listen(0, "localhost", () => resolve(website))
  })
}

function stopWebsite(website: Server): Promise<void> {
  return new Promise((resolve) => {
    website.close(() => resolve())
    website.closeAllConnections()
  })
}
