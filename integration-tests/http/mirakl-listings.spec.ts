import { recordOf, recordsOf } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"

const SHOP_ID = 2000

describeMiraklHttp((suite) => {
  /** A connected instance with three listings, of which one is linked by SKU. */
  const importListings = async () => {
    const { id } = await suite.connect()
    suite.simulator.control.offers.set(
      SHOP_ID,
      {
        shop_sku: "MUG-RED",
        quantity: 4,
        price: 14.9,
        description: "A red mug",
        channels: ["FR"],
        references: [
          { reference_type: "EAN", reference: "3760000000017" },
          { reference_type: "UPC", reference: "036000291452" },
          { reference_type: "ISBN", reference: "9780306406157" },
          { reference_type: "MPN", reference: "MUG-R-1" },
        ],
      },
      { shop_sku: "NOT-IN-STORE", quantity: 1, channels: ["BE"] },
      { shop_sku: "SOLD-OUT", quantity: 0, channels: ["FR", "BE"] }
    )
    const job = await suite.admin.runOperation(id, "import_listings")
    return { instanceId: id, job }
  }

  const skusOf = async (query: string) => {
    const { status, data } = await suite.admin.get(
      `listings?order=shop_sku&${query}`
    )
    expect([query, status]).toEqual([query, 200])
    return recordsOf(data, "listings").map((it) => it.shop_sku)
  }

  describe("listings", () => {
    it("are filtered by everything the list shows", async () => {
      const { instanceId } = await importListings()
      const { id: variantId } = suite.store.variant("MUG-RED")
      const all = ["MUG-RED", "NOT-IN-STORE", "SOLD-OUT"]

      expect(await skusOf(`instance_id=${instanceId}`)).toEqual(all)
      expect(await skusOf("instance_id=other")).toEqual([])
      expect(await skusOf("link_status=linked")).toEqual(["MUG-RED"])
      expect(
        await skusOf("link_status[]=linked&link_status[]=unlinked")
      ).toEqual(all)
      expect(await skusOf("sync_status=never")).toEqual(all)
      expect(await skusOf("active=false")).toEqual(["SOLD-OUT"])
      expect(await skusOf("channel_code=FR")).toEqual(["MUG-RED", "SOLD-OUT"])
      expect(await skusOf("channel_code[]=FR&channel_code[]=BE")).toEqual(all)
      expect(await skusOf(`variant_id=${variantId}`)).toEqual(["MUG-RED"])
      expect(await skusOf("shop_sku[]=SOLD-OUT")).toEqual(["SOLD-OUT"])
      expect(await skusOf("removed=true")).toEqual([])
      expect(await skusOf("removed=false")).toEqual(all)
      expect(await skusOf("q=3760000000017")).toEqual(["MUG-RED"])
      expect(await skusOf("limit=1&offset=1")).toEqual(["NOT-IN-STORE"])
      for (const query of [
        ...["link_status=lost", "active=yes", "removed=1"],
        ...["order=price", "order=-shop_sku,extras"],
      ]) {
        expect((await suite.admin.get(`listings?${query}`)).status).toBe(400)
      }
    })

    it("show every field that the marketplace gives", async () => {
      await importListings()
      const { data } = await suite.admin.get("listings?shop_sku=MUG-RED")
      const [listed] = recordsOf(data, "listings")

      const { status, data: detail } = await suite.admin.get(
        `listings/${listed?.id}`
      )
      expect(status).toBe(200)
      expect(detail.listing).toMatchObject({
        shop_sku: "MUG-RED",
        description: "A red mug",
        ean: "3760000000017",
        upc: "036000291452",
        isbn: "9780306406157",
        mpn: "MUG-R-1",
        state_code: "11",
        logistic_class_code: "M",
        channels: ["FR"],
        price: 14.9,
        mirakl_quantity: 4,
        active: true,
        link_status: "linked",
        link_source: "sku",
        variant_id: suite.store.variant("MUG-RED").id,
        instance: { name: "Maison" },
      })
      expect(detail.listing).toHaveProperty("shipping_zone_code")
    })

    it("tell on request what would be offered of each, or why nothing is", async () => {
      await importListings()
      const { data } = await suite.admin.get(
        "listings?order=shop_sku&fields=shop_sku&with_stock=true"
      )
      expect(data.listings).toMatchObject([
        { shop_sku: "MUG-RED", stock: { quantity: 70, skip_reason: null } },
        { shop_sku: "NOT-IN-STORE", stock: { skip_reason: "unlinked" } },
        { shop_sku: "SOLD-OUT", stock: { skip_reason: "unlinked" } },
      ])
      const { data: bare } = await suite.admin.get("listings?with_stock=false")
      expect(recordsOf(bare, "listings")[0]).not.toHaveProperty("stock")
    })

    it("are linked to a variant by hand, and unlinked", async () => {
      await importListings()
      const { data } = await suite.admin.get("listings?shop_sku=NOT-IN-STORE")
      const [listing] = recordsOf(data, "listings")
      const path = `listings/${listing?.id}`
      const variantId = suite.store.variant("LAMP-OAK").id

      const { status, data: linked } = await suite.admin.post(`${path}/link`, {
        variant_id: variantId,
      })
      expect(status).toBe(200)
      expect(linked.listing).toMatchObject({
        link_status: "linked",
        link_source: "manual",
        variant_id: variantId,
      })
      const { data: unlinked } = await suite.admin.post(`${path}/unlink`)
      expect(unlinked.listing).toMatchObject({
        link_status: "unlinked",
        variant_id: null,
      })
    })

    it("are not linked to nothing", async () => {
      await importListings()
      const { data } = await suite.admin.get("listings?shop_sku=NOT-IN-STORE")
      const [listing] = recordsOf(data, "listings")
      const path = `listings/${listing?.id}/link`

      for (const body of [{}, { variant_id: "" }, { variant_id: 7 }]) {
        expect((await suite.admin.post(path, body)).status).toBe(400)
      }
      const { status, data: missing } = await suite.admin.post(path, {
        variant_id: "variant_none",
      })
      expect([400, 404]).toContain(status)
      expect(missing.message).toContain("variant_none")
    })
  })

  it("returns one record where a detail is asked with fields", async () => {
    const { instanceId } = await importListings()

    const { data } = await suite.admin.get(
      `instances/${instanceId}?fields=id,name,*schedules`
    )
    const instance = recordOf(data, "instance")
    expect(Object.keys(instance).sort()).toEqual(["id", "name", "schedules"])
    expect(instance.schedules).toHaveLength(6)
  })
})
