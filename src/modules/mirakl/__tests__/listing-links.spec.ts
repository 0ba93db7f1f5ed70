import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { MIRAKL_MODULE } from ".."
import type { ListingLinkRecord } from "../queries/listing-links"
import type { MiraklModuleService } from "../service"

moduleIntegrationTestRunner<MiraklModuleService>({
  moduleName: MIRAKL_MODULE,
  resolve: path.resolve(__dirname, ".."),
  testSuite: ({ service }) => {
    let instanceId: string

    beforeEach(async () => {
      const instance = await service.createMiraklInstances({
        name: "Links",
        marketplace_url: "https://links.example",
        host: "links.example",
        api_key_ciphertext: "sealed",
        api_key_last4: "0000",
      })
      instanceId = instance.id
    })

    const createListing = (offerId: string, link: object = {}) =>
      service.createMiraklListings({
        instance_id: instanceId,
        offer_id: offerId,
        shop_sku: `SKU-${offerId}`,
        ...link,
      })

    const holdOrder = async (offerSku: string) => {
      const binding = await service.createMiraklOrders({
        shop_key: "links.example/1",
        mirakl_order_id: `C-${offerSku}-A`,
        commercial_id: `C-${offerSku}`,
        mirakl_state: "SHIPPING",
        status: "held",
        currency_code: "eur",
        tax_mode: "TAX_INCLUDED",
        mirakl_created_at: new Date(),
        mirakl_updated_at: new Date(),
        instance_id: instanceId,
      })
      await service.createMiraklOrderLines({
        binding_id: binding.id,
        mirakl_line_id: "1",
        mirakl_state: "SHIPPING",
        offer_sku: offerSku,
        quantity: 1,
        unit_price: 1,
        price: 1,
        shipping_price: 0,
      })
    }

    describe("links of listings", () => {
      it("are written where they changed, and never over a person's", async () => {
        const one = await createListing("1")
        const two = await createListing("2")
        const manual = {
          link_source: "manual",
          link_status: "linked",
          variant_id: "variant_mine",
        }
        const three = await createListing("3", manual)
        const nothing = { link_source: null, variant_id: null }
        const links: ListingLinkRecord[] = [
          {
            id: one.id,
            link_status: "linked",
            link_source: "sku",
            variant_id: "variant_1",
          },
          { ...nothing, id: two.id, link_status: "ambiguous" },
          { ...nothing, id: three.id, link_status: "unlinked" },
        ]
        await holdOrder("SKU-1")

        expect(await service.listings.writeLinks(links)).toEqual({
          linked: [{ id: one.id, instance_id: instanceId }],
          awaited: [one.id],
        })
        expect(await service.listings.writeLinks(links)).toEqual({
          linked: [],
          awaited: [],
        })

        expect(await service.retrieveMiraklListing(one.id)).toMatchObject({
          link_status: "linked",
          link_source: "sku",
          variant_id: "variant_1",
        })
        expect(await service.retrieveMiraklListing(three.id)).toMatchObject(
          manual
        )
        expect(await service.listings.count(instanceId)).toMatchObject({
          live: 3,
          linked: 2,
          ambiguous: 1,
          unlinked: 0,
        })
      })

      // The module alone has no products: what a store with its own database
      // for them looks like.
      it("tell by PostgreSQL's code that the variants are elsewhere", async () => {
        const slice = {
          instance_id: instanceId,
          after: "",
          limit: 10,
          changed_since: null,
          created_since: null,
          tells_all: true,
        }
        const missing = { code: "42P01" }

        await expect(service.listings.linkSlice(slice)).rejects.toMatchObject(
          missing
        )
        await expect(service.listings.relink(["v"])).rejects.toMatchObject(
          missing
        )
      })
    })
  },
})
