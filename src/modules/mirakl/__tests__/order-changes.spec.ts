import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import { sqlManagerOf } from "../queries/sql-manager"
import type { MiraklModuleService } from "../service"

const ALL = { after: "", limit: 100 }
const EARLY = new Date("2026-05-01T10:00:00Z")
const LATER = new Date("2026-05-01T11:00:00Z")

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: { encryptionKey: Buffer.alloc(32, 1).toString("base64") },
  testSuite: ({ service, MikroOrmWrapper }) => {
    async function createBinding(changes: Record<string, unknown> = {}) {
      const instance = await service.createMiraklInstances({
        name: "Changes",
        status: "connected",
        marketplace_url: "https://changes.example",
        host: "changes.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
      })
      const order = await service.createMiraklOrders({
        instance_id: instance.id,
        shop_key: "changes.example/1",
        mirakl_order_id: "O-A",
        commercial_id: "O",
        mirakl_state: "SHIPPING",
        currency_code: "eur",
        tax_mode: "TAX_INCLUDED",
        mirakl_created_at: EARLY,
        mirakl_updated_at: LATER,
        ...changes,
      })
      await service.createMiraklOrderLines({
        binding_id: order.id,
        mirakl_line_id: "O-A-1",
        mirakl_state: "SHIPPING",
        offer_sku: "A",
        quantity: 1,
        unit_price: 10,
        price: 10,
        shipping_price: 0,
      })
      return { id: order.id, instance_id: instance.id }
    }

    it("gives a change to one of two at once, and to nobody once it is done", async () => {
      const { id } = await createBinding()
      const change = { binding_id: id, key: "parcel:1" }

      const states = await Promise.all([
        service.orders.changes.claim(change),
        service.orders.changes.claim(change),
      ])

      expect(states.sort()).toEqual(["busy", "claimed"])
      await service.orders.changes.record([
        { ...change, facts: { fulfillments: ["ful_1"] } },
      ])
      expect(await service.orders.changes.claim(change)).toBe("done")
    })

    it("hands a change on whose process died", async () => {
      const { id } = await createBinding()
      const change = { binding_id: id, key: "parcel:1" }
      await service.orders.changes.claim(change)
      await sqlManagerOf({ manager: MikroOrmWrapper.forkManager() }).execute(
        `update mirakl_order_change
            set updated_at = now() - interval '3 minutes'`
      )

      expect(await service.orders.changes.claim(change)).toBe("found")
      expect(await service.orders.changes.claim(change)).toBe("busy")
    })

    it("lists an imported order until it has followed the latest update", async () => {
      const { id, instance_id } = await createBinding({ status: "imported" })
      const due = () => service.orders.changes.toFollow(instance_id, ALL)
      expect(await due()).toEqual([id])

      const follow = (mirakl_updated_at: Date | null) =>
        service.orders.changes.recordFollowed([{ id, mirakl_updated_at }])
      await follow(EARLY)
      expect(await due()).toEqual([id])
      await follow(LATER)
      expect(await due()).toEqual([])
      await follow(null)
      expect(await due()).toEqual([])
      await service.orders.changes.followAgain(instance_id)
      expect(await due()).toEqual([id])
    })

    it("keeps what holds a line's units until the order takes them over", async () => {
      const { id, instance_id } = await createBinding()
      const due = () => service.orders.held.toHold(instance_id, ALL)
      expect(await due()).toEqual([id])

      await service.orders.held.record([
        {
          binding_id: id,
          held_at: LATER,
          lines: [{ mirakl_line_id: "O-A-1", reservation_ids: ["r1", "r2"] }],
        },
      ])

      expect(await due()).toEqual([])
      expect((await service.orders.held.reservationIds([id])).sort()).toEqual([
        "r1",
        "r2",
      ])
      await service.orders.held.forget([id], ["r1"])
      expect(await service.orders.held.reservationIds([id])).toEqual(["r2"])
      await service.orders.held.forget([id], ["r2", "another's"])
      expect(await service.orders.held.reservationIds([id])).toEqual([])
    })

    it("finds held orders by instance and by SKU", async () => {
      const { id, instance_id } = await createBinding({
        status: "held",
        held_reason: "UNKNOWN_SKU",
      })
      const found = [{ id, instance_id }]
      expect(await service.orders.heldBy({ instance_id }, ALL)).toEqual(found)
      expect(await service.orders.heldBy({ skus: ["A"] }, ALL)).toEqual(found)
      expect(await service.orders.heldBy({ skus: ["B"] }, ALL)).toEqual([])
      expect(
        await service.orders.heldBy({ instance_id: "other", skus: ["A"] }, ALL)
      ).toEqual([])
    })

    it("notes a fulfillment that left on Mirakl's side as told", async () => {
      const { id } = await createBinding({ status: "imported" })
      const shipment = {
        binding_id: id,
        fulfillment_id: "ful_1",
        mirakl_shipment_id: "S1",
        carrier_code: null,
        carrier_name: "La Poste",
        tracking_number: "T1",
        tracking_url: null,
      }
      await service.orders.changes.recordShippedOnMirakl(shipment)
      await service.orders.changes.recordShippedOnMirakl(shipment)
      expect(
        await service.listMiraklShipments({ binding_id: id })
      ).toMatchObject([
        { status: "pushed", origin: "mirakl", mirakl_shipment_id: "S1" },
      ])
    })
  },
})
