import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import type { MiraklModuleService } from "../service"

const ENCRYPTION_KEY = Buffer.alloc(32, 1).toString("base64")
const DUPLICATE = /already exists/

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleOptions: { encryptionKey: ENCRYPTION_KEY },
  testSuite: ({ service }) => {
    const createInstance = (values: Record<string, unknown> = {}) =>
      service.createMiraklInstances({
        name: "Shop",
        marketplace_url: "https://one.example",
        host: "one.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
        ...values,
      })

    const createBinding = (instance_id: string, values = {}) =>
      service.createMiraklOrders({
        instance_id,
        shop_key: "one.example/1",
        mirakl_order_id: "O-1-A",
        commercial_id: "O-1",
        mirakl_state: "SHIPPING",
        currency_code: "eur",
        tax_mode: "TAX_INCLUDED",
        mirakl_created_at: new Date(),
        mirakl_updated_at: new Date(),
        ...values,
      })

    describe("a shop", () => {
      it("has one live instance", async () => {
        await createInstance({ shop_id: "1" })
        await expect(createInstance({ shop_id: "1" })).rejects.toThrow(
          DUPLICATE
        )
      })

      it("may be connected again once its instance is archived", async () => {
        await createInstance({ shop_id: "1", status: "archived" })
        await createInstance({ shop_id: "1", status: "archived" })
        const live = await createInstance({ shop_id: "1" })
        expect(live.status).toBe("draft")
      })

      it("is another one on another host, and unknown until it is resolved", async () => {
        await createInstance({ shop_id: "1" })
        await createInstance({ shop_id: "1", host: "two.example" })
        await createInstance()
        await createInstance()
        expect(await service.listMiraklInstances()).toHaveLength(4)
      })
    })

    it("binds a Mirakl order of a shop once, whatever the instance", async () => {
      const [first, second] = [
        await createInstance({ shop_id: "1", status: "archived" }),
        await createInstance({ shop_id: "1" }),
      ]
      await createBinding(first.id)
      await expect(createBinding(second.id)).rejects.toThrow(DUPLICATE)
      await createBinding(second.id, { shop_key: "two.example/1" })
    })

    it("ties a Medusa order to one binding", async () => {
      const { id } = await createInstance()
      await createBinding(id, { order_id: "order_1" })
      await expect(
        createBinding(id, { mirakl_order_id: "O-2-A", order_id: "order_1" })
      ).rejects.toThrow(DUPLICATE)
      await createBinding(id, { mirakl_order_id: "O-3-A" })
      await createBinding(id, { mirakl_order_id: "O-4-A" })
    })

    it("keeps the bindings of an instance that is deleted away from it", async () => {
      const { id } = await createInstance()
      await createBinding(id)
      await expect(service.deleteMiraklInstances(id)).rejects.toThrow()
      expect(await service.listMiraklOrders({ instance_id: id })).toHaveLength(
        1
      )
    })

    it("has a line of a Mirakl order once", async () => {
      const binding = await createBinding((await createInstance()).id)
      const line = {
        binding_id: binding.id,
        mirakl_line_id: "O-1-A-1",
        mirakl_state: "SHIPPING",
        offer_sku: "A",
        quantity: 1,
        unit_price: 1,
        price: 1,
        shipping_price: 0,
      }
      await service.createMiraklOrderLines(line)
      await expect(service.createMiraklOrderLines(line)).rejects.toThrow(
        DUPLICATE
      )
    })

    it("tells a fulfillment to Mirakl in one row", async () => {
      const binding = await createBinding((await createInstance()).id)
      const shipment = { binding_id: binding.id, fulfillment_id: "ful_1" }
      await service.createMiraklShipments(shipment)
      await expect(service.createMiraklShipments(shipment)).rejects.toThrow(
        DUPLICATE
      )
    })

    it("has an offer of an instance once", async () => {
      const { id } = await createInstance()
      const listing = { instance_id: id, offer_id: "7", shop_sku: "A" }
      await service.createMiraklListings(listing)
      await expect(service.createMiraklListings(listing)).rejects.toThrow(
        DUPLICATE
      )
    })

    it("has one schedule per operation, one line per key, one mapping per channel and label", async () => {
      const { id: instance_id } = await createInstance()
      const schedule = {
        instance_id,
        operation: "import_orders",
        interval_minutes: 15,
      }
      await service.createMiraklSchedules(schedule)
      await expect(service.createMiraklSchedules(schedule)).rejects.toThrow(
        DUPLICATE
      )
      const job = await service.createMiraklJobs({
        instance_id,
        operation: "import_orders",
        correlation_id: "c",
      })
      await service.createMiraklJobLines({ job_id: job.id, key: "A" })
      await expect(
        service.createMiraklJobLines({ job_id: job.id, key: "A" })
      ).rejects.toThrow(DUPLICATE)
      const channel = { instance_id, channel_code: "FR" }
      await service.createMiraklChannelMappings(channel)
      await expect(
        service.createMiraklChannelMappings(channel)
      ).rejects.toThrow(DUPLICATE)
      const country = { instance_id, label: "France", country_code: "fr" }
      await service.createMiraklCountryMappings(country)
      await expect(
        service.createMiraklCountryMappings(country)
      ).rejects.toThrow(DUPLICATE)
    })

    it("replaces a list as a whole, in its order, and returns the former one", async () => {
      const { id } = await createInstance()
      await service.replaceInstanceList(id, "workflow_rules", [
        { payment_type: "card" },
        { financial_status: "paid" },
      ])

      const before = await service.replaceInstanceList(id, "workflow_rules", [
        { payment_type: "invoice", capture_payment: false },
      ])

      expect(before).toMatchObject([
        { payment_type: "card" },
        { financial_status: "paid" },
      ])
      expect(
        await service.listMiraklWorkflowRules({ instance_id: id })
      ).toMatchObject([
        { payment_type: "invoice", capture_payment: false, rank: 0 },
      ])
    })

    it("restores a list from what a replacement returned", async () => {
      const { id } = await createInstance()
      const rows = [{ carrier_code: "DHL" }, { carrier_code: "UPS" }]
      await service.replaceInstanceList(id, "carrier_mappings", rows)
      const before = await service.replaceInstanceList(
        id,
        "carrier_mappings",
        []
      )

      await service.replaceInstanceList(id, "carrier_mappings", before)

      expect(
        await service.listMiraklCarrierMappings(
          { instance_id: id },
          { order: { rank: "ASC" } }
        )
      ).toMatchObject(rows)
    })

    it("leaves a list as it was when its replacement names a thing twice", async () => {
      const { id } = await createInstance()
      const france = { label: "France", country_code: "fr" }
      await service.replaceInstanceList(id, "country_mappings", [france])

      await expect(
        service.replaceInstanceList(id, "country_mappings", [
          { label: "Belgique", country_code: "be" },
          { label: "Belgique", country_code: "lu" },
        ])
      ).rejects.toThrow(DUPLICATE)

      expect(
        await service.listMiraklCountryMappings({ instance_id: id })
      ).toMatchObject([france])
    })
  },
})
