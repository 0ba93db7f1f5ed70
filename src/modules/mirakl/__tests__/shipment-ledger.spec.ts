import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import { sqlManagerOf } from "../queries/sql-manager"
import type { MiraklModuleService } from "../service"

const tracking = (fulfillment_id: string, tracking_number: string) => ({
  fulfillment_id,
  carrier_code: "DHL",
  carrier_name: null,
  tracking_number,
  tracking_url: null,
})

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: { encryptionKey: Buffer.alloc(32, 1).toString("base64") },
  testSuite: ({ service, MikroOrmWrapper }) => {
    async function createBinding() {
      const instance = await service.createMiraklInstances({
        name: "Ledger",
        marketplace_url: "https://ledger.example",
        host: "ledger.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
      })
      const order = await service.createMiraklOrders({
        instance_id: instance.id,
        shop_key: "ledger.example/1",
        mirakl_order_id: "O-A",
        commercial_id: "O",
        mirakl_state: "SHIPPING",
        currency_code: "eur",
        tax_mode: "TAX_INCLUDED",
        mirakl_created_at: new Date(0),
        mirakl_updated_at: new Date(0),
      })
      return order.id
    }

    async function retrieve(fulfillmentId: string) {
      const [row] = await service.listMiraklShipments({
        fulfillment_id: fulfillmentId,
      })
      return row
    }

    async function age(fulfillmentId: string) {
      await sqlManagerOf({
        manager: MikroOrmWrapper.forkManager(),
      }).execute(
        `update mirakl_shipment set updated_at = now() - interval '3 minutes'
          where fulfillment_id = ?`,
        [fulfillmentId]
      )
    }

    it("gives a fulfillment to one of two that claim it at once", async () => {
      const binding = await createBinding()

      const claims = await Promise.all([
        service.shipments.claim(binding, [tracking("f1", "A")]),
        service.shipments.claim(binding, [tracking("f1", "A")]),
      ])

      expect(claims.flat()).toEqual([{ fulfillment_id: "f1", attempts: 1 }])
      expect(await retrieve("f1")).toMatchObject({
        status: "pushing",
        tracking_number: "A",
      })
    })

    it("gives out again what failed, with another attempt", async () => {
      const binding = await createBinding()
      const claims = await service.shipments.claim(binding, [
        tracking("f1", "A"),
      ])
      await service.shipments.settle(
        claims.map((claim) => ({
          ...claim,
          status: "failed",
          error_code: "X",
          error_message: "No",
          remedy: "Do",
        }))
      )
      expect(await retrieve("f1")).toMatchObject({
        status: "failed",
        remedy: "Do",
        pushed_at: null,
      })

      expect(
        await service.shipments.claim(binding, [tracking("f1", "B")])
      ).toEqual([{ fulfillment_id: "f1", attempts: 2 }])
      expect(await retrieve("f1")).toMatchObject({
        error_code: null,
        tracking_number: "B",
      })
    })

    it("never gives out what was pushed", async () => {
      const binding = await createBinding()
      const claims = await service.shipments.claim(binding, [
        tracking("f1", "A"),
      ])
      await service.shipments.settle(
        claims.map((claim) => ({
          ...claim,
          status: "pushed",
          mirakl_shipment_id: "S1",
        }))
      )
      await age("f1")

      expect(
        await service.shipments.claim(binding, [tracking("f1", "A")])
      ).toEqual([])
      expect(await retrieve("f1")).toMatchObject({
        status: "pushed",
        mirakl_shipment_id: "S1",
        pushed_at: expect.any(Date),
      })
    })

    it("takes over a claim that ran out, and its old owner can't end it", async () => {
      const binding = await createBinding()
      const old = await service.shipments.claim(binding, [tracking("f1", "A")])
      await age("f1")

      expect(
        await service.shipments.claim(binding, [tracking("f1", "A")])
      ).toEqual([{ fulfillment_id: "f1", attempts: 2 }])
      await service.shipments.settle(
        old.map((claim) => ({ ...claim, status: "failed" }))
      )

      expect((await retrieve("f1"))?.status).toBe("pushing")
    })

    it("holds what is not under way, and a claim ends the hold", async () => {
      const binding = await createBinding()
      const hold = (fulfillment_id: string) => ({
        fulfillment_id,
        held_reason: "CARRIER_UNMAPPED",
        held_details: { provider_id: "fp" },
      })
      await service.shipments.claim(binding, [tracking("f1", "A")])

      await service.shipments.hold(binding, [hold("f1"), hold("f2")])

      expect(await retrieve("f1")).toMatchObject({
        status: "pushing",
        held_reason: null,
      })
      expect(await retrieve("f2")).toMatchObject({
        status: "held",
        held_reason: "CARRIER_UNMAPPED",
        held_details: { provider_id: "fp" },
        attempts: 0,
      })
      expect(
        await service.shipments.claim(binding, [tracking("f2", "A")])
      ).toEqual([{ fulfillment_id: "f2", attempts: 1 }])
      expect((await retrieve("f2"))?.held_reason).toBeNull()
    })

    it("claims the parcels of an order together", async () => {
      const binding = await createBinding()
      const both = [tracking("f2", "A"), tracking("f1", "A")]

      const claims = await Promise.all([
        service.shipments.claim(binding, both),
        service.shipments.claim(binding, [...both].reverse()),
      ])

      expect(claims.map((claim) => claim.length).sort()).toEqual([0, 2])
    })
  },
})
