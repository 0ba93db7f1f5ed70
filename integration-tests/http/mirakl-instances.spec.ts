import { type Json } from "../fixtures/mirakl-admin-api"
import { API_KEY, describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { tablesWith } from "../fixtures/tables-with"

const SHOP_ID = 2000
const OTHER_SHOP_ID = 2001
const OTHER_KEY = "other-key-2222"

describeMiraklHttp((suite) => {
  beforeEach(() => {
    suite.simulator.control.marketplace.setShop({ shop_id: OTHER_SHOP_ID })
  })

  describe("POST instances", () => {
    it("creates a draft with the defaults of a new instance", async () => {
      const { status, data } = await suite.admin.post("instances", suite.body())

      expect(status).toBe(200)
      expect(data.instance).toMatchObject({
        name: "Maison",
        status: "draft",
        label: "production",
        marketplace_url: suite.simulator.url,
        shop_id: null,
        api_key_last4: "1111",
        order_states: ["SHIPPING", "SHIPPED", "TO_COLLECT", "RECEIVED"],
        buyer_email: "undeliverable",
        emit_order_placed: true,
        stock_basis: "available",
        stock_buffer: 0,
        stock_percentage: 100,
        stock_maximum: null,
        log_level: "error",
        log_retention_days: 90,
      })
    })

    it("reduces the address to its origin and takes a shop id as number or text", async () => {
      const { data } = await suite.admin.post(
        "instances",
        suite.body({
          marketplace_url: `${suite.simulator.url}/mmp/?a=1`,
          shop_id: 2000,
        })
      )
      expect(data.instance).toMatchObject({
        marketplace_url: suite.simulator.url,
        shop_id: "2000",
      })

      const { data: updated } = await suite.admin.post(
        `instances/${String((data.instance as Json).id)}`,
        { shop_id: "2001" }
      )
      expect(updated.instance).toMatchObject({ shop_id: "2001" })
    })

    const REFUSED: [name: string, changes: Json, message: string][] = [
      ["no name", { name: undefined }, "'name' is required"],
      ["a blank name", { name: "  " }, "name"],
      ["no address", { marketplace_url: undefined }, "'marketplace_url'"],
      ["no web address", { marketplace_url: "::" }, "not a web address"],
      ["plain http", { marketplace_url: "http://m.example" }, "https://"],
      ["another scheme", { marketplace_url: "ftp://m.example" }, "https://"],
      [
        "credentials in the address",
        { marketplace_url: "https://a:b@m.example" },
        "user name or password",
      ],
      ["no key", { api_key: undefined }, "api_key"],
      ["an empty key", { api_key: "" }, "api_key"],
      ["a key with a space before it", { api_key: " k" }, "api_key"],
      ["a key with a line break", { api_key: "k\n" }, "api_key"],
      ["a key with a letter no header has", { api_key: "clé" }, "api_key"],
      ["a key that is no text", { api_key: 7 }, "api_key"],
      ["a shop id with letters", { shop_id: "A1" }, "shop id"],
      ["a negative shop id", { shop_id: -1 }, "shop id"],
      ["an unknown label", { label: "test" }, "production, sandbox"],
      ["an unknown order state", { order_states: ["LOST"] }, `"LOST"`],
      ["more than all of the stock", { stock_percentage: 101 }, "100"],
      ["a part of a percent", { stock_percentage: 0.5 }, "stock_percentage"],
      ["a negative buffer", { stock_buffer: -1 }, "stock_buffer"],
      ["a text as number", { stock_maximum: "9" }, "stock_maximum"],
      ["no retention", { log_retention_days: 0 }, "log_retention_days"],
      [
        "no date",
        { import_orders_created_after: "yesterday" },
        `"yesterday" is not a date`,
      ],
      ["an unknown field", { colour: "red" }, "'colour'"],
      ["a field that is not to be set", { status: "connected" }, "'status'"],
    ]

    // One test: each would start from a fresh database.
    it("refuses bodies that make no instance, naming what is wrong", async () => {
      for (const [name, changes, message] of REFUSED) {
        const { status, data } = await suite.admin.post(
          "instances",
          suite.body(changes)
        )
        expect([name, status, data.type]).toEqual([name, 400, "invalid_data"])
        expect(data.message).toContain(message)
      }
    })

    it("does not quote a key of the wrong type, which would end up in a log", async () => {
      const { data } = await suite.admin.post(
        "instances",
        suite.body({ api_key: 98765 })
      )

      expect(JSON.stringify(data)).not.toContain("98765")
    })
  })

  describe("POST instances/:id", () => {
    it("changes what is given and leaves the rest", async () => {
      const { id } = await suite.connect({ stock_buffer: 3 })

      const { status, data } = await suite.admin.post(`instances/${id}`, {
        stock_percentage: 50,
        stock_maximum: 20,
        order_states: ["SHIPPING", "SHIPPING", "CLOSED"],
        import_orders_created_after: null,
      })

      expect(status).toBe(200)
      expect(data.instance).toMatchObject({
        stock_buffer: 3,
        stock_percentage: 50,
        stock_maximum: 20,
        order_states: ["SHIPPING", "CLOSED"],
        import_orders_created_after: null,
        status: "connected",
      })
    })

    it("refuses another shop once connected", async () => {
      const { id } = await suite.connect()

      const { status, data } = await suite.admin.post(`instances/${id}`, {
        shop_id: OTHER_SHOP_ID,
      })
      expect(status).toBe(400)
      expect(data.message).toContain("another")
    })

    it("refuses a key: it has a route of its own", async () => {
      const { id } = await suite.connect()

      const { status } = await suite.admin.post(`instances/${id}`, {
        api_key: OTHER_KEY,
      })
      expect(status).toBe(400)
    })

    it("refuses parts of a store that are not there", async () => {
      const { id } = await suite.connect()
      for (const [setting, value] of [
        ["sales_channel_id", "sc_none"],
        ["region_id", "reg_none"],
        ["stock_location_ids", ["sloc_none"]],
        ["price_list_id", "plist_none"],
        ["shipping_option_id", "so_none"],
      ] as const) {
        const settings = { [setting]: value }
        for (const { status, data } of [
          await suite.admin.post(`instances/${id}`, settings),
          await suite.admin.post("instances", suite.body(settings)),
        ]) {
          expect([setting, status]).toEqual([setting, 400])
          expect(data.message).toContain([value].flat()[0])
          expect(data.message).toContain(setting)
        }
      }
    })
  })

  describe("the API key", () => {
    it("is never in an answer, however it is asked", async () => {
      const instance = await suite.connect()
      const sealed = await suite.mirakl.retrieveMiraklInstance(instance.id)
      for (const query of [
        "",
        "?fields=*",
        "?fields=api_key_ciphertext",
        "?fields=%2Bapi_key_ciphertext",
        "?fields=*,api_key_ciphertext,orders.payload",
        "?fields=*schedules,schedules.instance.api_key_ciphertext",
        "?fields=*orders,*listings",
      ]) {
        for (const path of [`instances/${instance.id}`, "instances"]) {
          const { status, data } = await suite.admin.get(`${path}${query}`)
          expect([query, status]).toEqual([query, 200])
          const text = JSON.stringify(data)
          expect(text).toContain(instance.id)
          expect(text).not.toContain(API_KEY)
          expect(text).not.toContain(sealed.api_key_ciphertext)
          expect(text).not.toContain("api_key_ciphertext")
        }
      }
    })

    it("can't be sorted or filtered by", async () => {
      for (const query of [
        "order=api_key_ciphertext",
        "api_key_ciphertext=v1",
      ]) {
        expect((await suite.admin.get(`instances?${query}`)).status).toBe(400)
      }
    })

    it("is stored sealed", async () => {
      const { id } = await suite.admin.createInstance(suite.body())
      const instance = await suite.mirakl.retrieveMiraklInstance(id)

      expect(instance.api_key_ciphertext).not.toContain(API_KEY)
      expect(suite.mirakl.secrets.open(instance.api_key_ciphertext)).toBe(
        API_KEY
      )
    })

    it("stands nowhere in the database, also after it was tried, used and replaced", async () => {
      const { id } = await suite.connect()
      await suite.admin.post(`instances/${id}/api-key`, {
        api_key: "wrong-key-4444",
      })
      await suite.admin.runOperation(id, "import_master_data")
      suite.simulator.control.marketplace.setKey({
        key: "next-key-5555",
        shop_ids: [SHOP_ID],
      })
      await suite.admin.post(`instances/${id}/api-key`, {
        api_key: "next-key-5555",
      })
      for (const key of [API_KEY, "wrong-key-4444", "next-key-5555"]) {
        expect(await tablesWith(suite.container, key)).toEqual([])
      }
    })

    it("is replaced only by one that passes its test", async () => {
      const { id } = await suite.connect()
      suite.simulator.control.marketplace.setKey({
        key: "new-key-3333",
        shop_ids: [SHOP_ID],
      })

      const refused = await suite.admin.post(`instances/${id}/api-key`, {
        api_key: "unknown-key-9999",
      })
      expect(refused).toMatchObject({
        status: 400,
        data: { code: "WRONG_KEY" },
      })
      expect(JSON.stringify(refused.data)).not.toContain("unknown-key")
      expect((await suite.admin.post(`instances/${id}/test`)).status).toBe(200)

      const { status, data } = await suite.admin.post(
        `instances/${id}/api-key`,
        {
          api_key: "new-key-3333",
        }
      )
      expect(status).toBe(200)
      expect(data.instance).toMatchObject({
        api_key_last4: "3333",
        status: "connected",
      })
      suite.simulator.control.marketplace.revokeKey(API_KEY)
      expect((await suite.admin.post(`instances/${id}/test`)).status).toBe(200)
    })

    it("is not replaced by one of another shop", async () => {
      const { id } = await suite.connect()
      suite.simulator.control.marketplace.setKey({
        key: OTHER_KEY,
        shop_ids: [OTHER_SHOP_ID],
      })

      const { status, data } = await suite.admin.post(
        `instances/${id}/api-key`,
        {
          api_key: OTHER_KEY,
        }
      )
      expect(status).toBe(400)
      expect(data.code).toBe("WRONG_SHOP")
    })
  })

  it("tells which channels have no mapping, and what looks meant for them", async () => {
    const { id } = await suite.connect()
    await suite.mirakl.createMiraklMasterDataEntries(
      ["UK", "FR"].map((code) => ({
        instance_id: id,
        kind: "channel" as const,
        code,
        label: code === "UK" ? "Storefront (United Kingdom)" : "France",
      }))
    )
    const path = `instances/${id}/unmapped-channels`

    const { data } = await suite.admin.get(path)
    expect(data.unmapped_channels).toEqual(
      expect.arrayContaining([
        {
          channel_code: "UK",
          sales_channel_id: null,
          region_id: suite.store.other_region_id,
        },
        // The instance's own region sells there.
        { channel_code: "FR", sales_channel_id: null, region_id: null },
      ])
    )
    await suite.admin.post(`instances/${id}/channel-mappings`, {
      channel_mappings: [{ channel_code: "UK" }, { channel_code: "FR" }],
    })
    const { data: mapped } = await suite.admin.get(path)
    expect(mapped).toEqual({ unmapped_channels: [] })
  })
})
