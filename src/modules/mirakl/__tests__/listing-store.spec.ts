import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import type {
  ExportedListingRecord,
  ListingRecord,
} from "../../../mapping/listing/listing-record"
import type { MiraklModuleService } from "../service"

function record(offerId: string, given: Partial<ListingRecord> = {}) {
  return {
    offer_id: offerId,
    shop_sku: `SKU-${offerId}`,
    product_sku: `MKP-${offerId}`,
    title: "Linen shirt",
    description: "Is it blue? 'Yes' \\ no",
    category_code: "shirts",
    category_label: "Shirts",
    ean: "4006381333931",
    upc: null,
    isbn: null,
    mpn: null,
    references: [{ type: "EAN", reference: "4006381333931" }],
    state_code: "11",
    logistic_class_code: "M",
    shipping_zone_code: "FR1",
    shipping_type_code: "STD",
    channels: ["BE", "FR"],
    price: 19.9,
    currency_code: "eur",
    mirakl_quantity: 5,
    active: true,
    inactivity_reasons: [],
    min_order_quantity: 1,
    max_order_quantity: 10,
    package_quantity: 1,
    lead_time_days: 2,
    extras: { product_brand: "Maison" },
    ...given,
  } satisfies ListingRecord
}

function exported(offerId: string, given: Partial<ExportedListingRecord> = {}) {
  const {
    title: _title,
    category_code: _code,
    category_label: _label,
    ean: _ean,
    upc: _upc,
    isbn: _isbn,
    mpn: _mpn,
    references: _references,
    inactivity_reasons: _reasons,
    extras: _extras,
    ...shared
  } = record(offerId)
  return {
    ...shared,
    mirakl_updated_at: "2026-11-20T10:00:00.000Z",
    ...given,
  } satisfies ExportedListingRecord
}

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service }) => {
    let instanceId: string

    beforeEach(async () => {
      const instance = await service.createMiraklInstances({
        name: "Listings",
        marketplace_url: "https://listings.example",
        host: "listings.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
      })
      instanceId = instance.id
    })

    async function listing(offerId: string) {
      const [found] = await service.listMiraklListings({
        instance_id: instanceId,
        offer_id: offerId,
      })
      return found
    }

    it("stores every field of a full record as it was given", async () => {
      expect(
        await service.listings.storeRecords(instanceId, [record("1")])
      ).toEqual({ created: 1, updated: 0, unchanged: 0, removed: 0 })

      expect(await listing("1")).toMatchObject({
        ...record("1"),
        link_status: "unlinked",
        sync_status: "never",
        removed_at: null,
        enriched_at: expect.any(Date),
      })
    })

    it("writes what changed and leaves the rest alone", async () => {
      await service.listings.storeRecords(instanceId, [
        record("1"),
        record("2"),
      ])
      const before = await listing("1")

      expect(
        await service.listings.storeRecords(instanceId, [
          record("1"),
          record("2", { price: 21.5 }),
          record("3"),
        ])
      ).toEqual({ created: 1, updated: 1, unchanged: 1, removed: 0 })

      expect(await listing("1")).toEqual(before)
      expect((await listing("2"))?.price).toBe(21.5)
    })

    it("stores an offer that a batch lists twice once", async () => {
      const stored = await service.listings.storeRecords(instanceId, [
        record("1"),
        record("1"),
      ])

      expect(stored.created).toBe(1)
    })

    it("takes stock and price from an export without asking for the record again", async () => {
      await service.listings.storeRecords(instanceId, [record("1")])

      expect(
        await service.listings.storeExported(instanceId, [
          exported("1", {
            mirakl_quantity: 2,
            price: 18,
            description: null,
            channels: ["FR", "BE"],
          }),
        ])
      ).toMatchObject({ updated: 1 })

      expect(await listing("1")).toMatchObject({
        mirakl_quantity: 2,
        price: 18,
        title: "Linen shirt",
        description: record("1").description,
        extras: { product_brand: "Maison" },
        enriched_at: expect.any(Date),
        mirakl_updated_at: new Date("2026-11-20T10:00:00.000Z"),
      })
      expect(await service.listings.count(instanceId)).toMatchObject({
        stale: 0,
      })
    })

    it("wants the record of what is new in an export or changed beyond stock and price", async () => {
      await service.listings.storeRecords(instanceId, [
        record("1"),
        record("2", { active: false, inactivity_reasons: ["ZERO_QUANTITY"] }),
      ])

      await service.listings.storeExported(instanceId, [
        exported("1", { lead_time_days: 9 }),
        exported("2", { active: true }),
        exported("3"),
      ])

      expect(await service.listings.count(instanceId)).toMatchObject({
        live: 3,
        stale: 3,
      })
      expect((await listing("2"))?.inactivity_reasons).toEqual([])

      await service.listings.storeRecords(instanceId, [
        record("1", { lead_time_days: 9 }),
        record("2"),
        record("3"),
      ])
      expect((await service.listings.count(instanceId)).stale).toBe(0)
    })

    it("marks what an export says is deleted, and unmarks what comes back", async () => {
      await service.listings.storeRecords(instanceId, [
        record("1"),
        record("2"),
      ])

      expect(await service.listings.remove(instanceId, ["1", "9"])).toBe(1)
      expect(await service.listings.remove(instanceId, ["1"])).toBe(0)
      expect((await listing("1"))?.removed_at).toBeInstanceOf(Date)

      await service.listings.storeExported(instanceId, [exported("1")])
      expect((await listing("1"))?.removed_at).toBeNull()
    })

    // Deleted, and made again by hand with another quantity under the same id.
    it("knows nothing of what Mirakl sells of an offer that comes back", async () => {
      await service.listings.storeRecords(instanceId, [
        record("1"),
        record("2"),
      ])
      for (const offerId of ["1", "2"]) {
        await service.updateMiraklListings({
          id: (await listing(offerId))?.id ?? "",
          sync_status: "in_sync",
          exported_quantity: 5,
          accepted_quantity: 5,
        })
      }
      await service.listings.remove(instanceId, ["1"])

      await service.listings.storeExported(instanceId, [
        exported("1", { mirakl_quantity: 100 }),
        exported("2", { mirakl_quantity: 100 }),
      ])

      expect(await listing("1")).toMatchObject({
        removed_at: null,
        sync_status: "never",
        exported_quantity: null,
        accepted_quantity: null,
      })
      expect(await listing("2")).toMatchObject({
        sync_status: "in_sync",
        exported_quantity: 5,
        accepted_quantity: 5,
      })
    })

    it("marks the former offer when its SKU comes with a new one", async () => {
      await service.listings.storeRecords(instanceId, [record("1")])

      expect(
        await service.listings.storeRecords(instanceId, [
          record("2", { shop_sku: "SKU-1" }),
        ])
      ).toMatchObject({ created: 1, removed: 1 })

      expect((await listing("1"))?.removed_at).toBeInstanceOf(Date)
    })

    it("marks what no page of a pass held", async () => {
      await service.listings.storeRecords(instanceId, [
        record("1"),
        record("2"),
        record("3"),
      ])
      const job = await service.createMiraklJobs({
        instance_id: instanceId,
        operation: "import_listings",
        correlation_id: "test",
      })
      await service.recordJobLines(job.id, [
        { key: "1-0", status: "done", data: { pass: 1, offer_ids: ["3"] } },
        { key: "2-0", status: "done", data: { pass: 2, offer_ids: ["1"] } },
        {
          key: "2-1",
          status: "done",
          data: { pass: 2, offer_ids: ["1", "2"] },
        },
      ])

      expect(await service.listings.countSeen(job.id, 2)).toBe(2)
      const before = new Date("2020-01-01T00:00:00Z")
      expect(
        await service.listings.removeUnseen(instanceId, job.id, 2, before)
      ).toBe(0)
      expect(await service.listings.removeUnseen(instanceId, job.id, 2)).toBe(1)
      expect((await listing("3"))?.removed_at).toBeInstanceOf(Date)
      expect((await listing("2"))?.removed_at).toBeNull()
    })

    it("tells the rows of a stock file that were refused from those accepted", async () => {
      await service.listings.storeRecords(instanceId, [
        record("1"),
        record("2"),
        record("3"),
      ])
      const ids = await Promise.all(
        ["1", "2"].map(async (id) => (await listing(id))?.id ?? "")
      )
      const file = {
        instance_id: instanceId,
        exported_at: new Date("2026-11-24T10:00:00.123Z"),
      }
      await service.stock.stage(
        file,
        ids.map((id) => ({ id, quantity: 7 }))
      )

      expect(
        await service.stock.reject(file, [
          { shop_sku: "SKU-2", message: "Is it 'bad'?" },
          { shop_sku: "SKU-3", message: "Was not in the file" },
        ])
      ).toEqual([{ id: ids[1], shop_sku: "SKU-2" }])
      const acceptedAt = new Date("2026-11-24T10:01:00.000Z")
      expect(
        await service.stock.accept(file, { accepted_at: acceptedAt })
      ).toBe(1)

      expect(await listing("1")).toMatchObject({
        sync_status: "in_sync",
        exported_quantity: 7,
        accepted_quantity: 7,
        accepted_at: acceptedAt,
        sync_error: null,
      })
      expect(await listing("2")).toMatchObject({
        sync_status: "rejected",
        accepted_quantity: null,
        sync_error: "Is it 'bad'?",
      })
      expect(await listing("3")).toMatchObject({ sync_status: "never" })
    })
  },
})
