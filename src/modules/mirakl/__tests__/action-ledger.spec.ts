import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import { sqlManagerOf } from "../queries/sql-manager"
import type { MiraklModuleService } from "../service"

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: { encryptionKey: Buffer.alloc(32, 1).toString("base64") },
  testSuite: ({ service, MikroOrmWrapper }) => {
    let instanceId: string
    let bindingId: string

    beforeEach(async () => {
      const instance = await service.createMiraklInstances({
        name: "Ledger",
        marketplace_url: "https://ledger.example",
        host: "ledger.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
      })
      instanceId = instance.id
      bindingId = await createBinding("O-A")
    })

    async function createBinding(mirakl_order_id: string) {
      const order = await service.createMiraklOrders({
        instance_id: instanceId,
        shop_key: "ledger.example/1",
        mirakl_order_id,
        commercial_id: "O",
        mirakl_state: "WAITING_ACCEPTANCE",
        currency_code: "eur",
        tax_mode: "TAX_INCLUDED",
        mirakl_created_at: new Date(0),
        mirakl_updated_at: new Date(0),
      })
      return order.id
    }

    const request = (key: string, input = {}) => ({
      binding_id: bindingId,
      key,
      kind: key === "acceptance" ? ("accept" as const) : ("refund" as const),
      source: "person" as const,
      input,
      baseline: { known_ids: [key] },
    })

    /** Claims for a caller who must get it. */
    const claim = async (key: string, input = {}) => {
      const [got] = await service.actions.claim([request(key, input)])
      if (!got) {
        throw new Error(`${key} was not given out.`)
      }
      return got
    }

    async function age() {
      await sqlManagerOf({ manager: MikroOrmWrapper.forkManager() }).execute(
        `update mirakl_order_action set updated_at = now() - interval '3 minutes'`
      )
    }

    it("gives a decision to one of many that claim it at once", async () => {
      const claims = await Promise.all(
        Array.from({ length: 8 }, () => service.actions.claim([request("r")]))
      )
      expect(claims.flat()).toMatchObject([{ attempts: 1, is_repeat: false }])
    })

    it("lets one decision of an order through at a time", async () => {
      const first = await claim("r1")
      expect(await service.actions.claim([request("r2")])).toEqual([])
      await service.actions.settle([{ ...first, status: "pushed" }])
      expect(await claim("r2")).toMatchObject({ attempts: 1 })
    })

    it("never gives out again what was told", async () => {
      const first = await claim("r")
      await service.actions.settle([
        { ...first, status: "pushed", result: { ids: ["1"] } },
      ])
      expect(await service.actions.claim([request("r")])).toEqual([])
      expect(await service.listMiraklOrderActions()).toMatchObject([
        { status: "pushed", result: { ids: ["1"] } },
      ])
    })

    it("keeps what was sent when nobody knows what became of it", async () => {
      await claim("r", { amount: 1 })
      await age()
      const again = await claim("r", { amount: 2 })
      expect(again).toMatchObject({
        input: { amount: 1 },
        baseline: { known_ids: ["r"] },
        attempts: 2,
        is_repeat: true,
      })
    })

    it("lets an order that still waits be answered otherwise", async () => {
      const first = await claim("acceptance", { answer: "yes" })
      await service.actions.settle([{ ...first, status: "uncertain" }])
      expect(await claim("acceptance", { answer: "no" })).toMatchObject({
        input: { answer: "no" },
        is_repeat: true,
      })
    })

    it("takes a refused decision anew", async () => {
      const first = await claim("r", { amount: 1 })
      await service.actions.settle([{ ...first, status: "failed" }])
      expect(await claim("r", { amount: 2 })).toMatchObject({
        input: { amount: 2 },
        is_repeat: false,
      })
    })

    it("leaves the store what it has cancelled when a person tells it again", async () => {
      const cancel = { ...request("cancel"), kind: "cancel" as const }
      const [first] = await service.actions.claim([
        { ...cancel, source: "store" },
      ])
      await service.actions.settle(
        first ? [{ ...first, status: "failed" }] : []
      )
      await service.actions.claim([cancel])
      expect(await service.listMiraklOrderActions()).toMatchObject([
        { status: "pushing", attempts: 2, source: "store" },
      ])
    })

    it("lists what is still to be told, noted ones too", async () => {
      const listOpen = () =>
        service.actions.open(instanceId, { after: "", limit: 10 })
      const noted = { ...request("cancel"), kind: "cancel" as const }
      await service.actions.enqueue(noted)
      await service.actions.enqueue(noted)
      const open = await listOpen()
      expect(open).toMatchObject([
        { key: "cancel", kind: "cancel", source: "person" },
      ])
      expect(
        await service.actions.open(instanceId, {
          after: open[0]?.id ?? "",
          limit: 10,
        })
      ).toEqual([])
      const got = await claim("cancel")
      expect(got).toMatchObject({ attempts: 1, is_repeat: false })
      expect(await listOpen()).toEqual([])
      await age()
      expect(await listOpen()).toHaveLength(1)
      await service.actions.settle([{ ...got, status: "pushed" }])
      expect(await listOpen()).toEqual([])
    })

    it.each([
      ["cancel", "person", "store", "failed", "pending"],
      ["cancel", "person", "person", "failed", "failed"],
      ["cancel", "store", "store", "failed", "failed"],
      ["cancel", "person", "store", "pushed", "pushed"],
      ["cancel", "person", "store", "uncertain", "uncertain"],
      ["refund", "person", "store", "failed", "failed"],
    ] as const)(
      "notes a %s of a %s, then of a %s: %s becomes %s",
      async (kind, first, then, status, after) => {
        const got = await service.actions.claim([
          { ...request("k"), kind, source: first },
        ])
        await service.actions.settle(got.map((it) => ({ ...it, status })))
        await service.actions.enqueue({ ...request("k"), kind, source: then })
        expect(await service.listMiraklOrderActions()).toMatchObject([
          { status: after, source: after === "pending" ? then : first },
        ])
      }
    )

    it("raises and clears flags, and those of answered orders go", async () => {
      const flagsOf = async () =>
        (await service.retrieveMiraklOrder(bindingId)).flags
      await service.orders.changeFlags([
        {
          id: bindingId,
          raise: { ACCEPTANCE_LOW_PRICE: { skus: ["A"] }, ITEMS_EDITED: {} },
          clear: [],
        },
      ])
      await service.orders.clearAnsweredFlags(instanceId, [
        "ACCEPTANCE_LOW_PRICE",
      ])
      expect(await flagsOf()).toEqual({
        ACCEPTANCE_LOW_PRICE: { skus: ["A"] },
        ITEMS_EDITED: {},
      })
      await service.updateMiraklOrders({
        id: bindingId,
        mirakl_state: "SHIPPING",
      })
      await service.orders.clearAnsweredFlags(instanceId, [
        "ACCEPTANCE_LOW_PRICE",
      ])
      expect(await flagsOf()).toEqual({ ITEMS_EDITED: {} })
      await service.orders.changeFlags([
        { id: bindingId, raise: {}, clear: ["ITEMS_EDITED"] },
      ])
      expect(await flagsOf()).toBeNull()
    })

    it("numbers invoices without a gap, one per order, also at once", async () => {
      await service.updateMiraklInstances({
        id: instanceId,
        invoice_prefix: "MK-",
      })
      const ids = [bindingId, await createBinding("O-B")]
      await Promise.all(
        [...ids, ...ids, ...ids].map((binding_id) =>
          service.invoices.issue({
            instance_id: instanceId,
            binding_id,
            wants_upload: true,
            issued_at: new Date(0),
          })
        )
      )
      const invoices = await service.listMiraklInvoices(
        {},
        { order: { sequence: "ASC" } }
      )
      expect(invoices).toMatchObject([
        { number: "MK-000001", wants_upload: true, file_id: null },
        { number: "MK-000002" },
      ])
    })
  },
})
