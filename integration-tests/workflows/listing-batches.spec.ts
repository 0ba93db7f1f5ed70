import { storeInHalves } from "../../src/workflows/listing/store-in-halves"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"

/** What an export says of an offer, but for its names. */
const EXPORTED = {
  ...{ product_sku: null, description: null, state_code: "11" },
  ...{ logistic_class_code: null, shipping_zone_code: null },
  ...{ shipping_type_code: null, channels: [], price: 1, currency_code: "eur" },
  ...{ mirakl_quantity: 1, active: true, min_order_quantity: null },
  ...{ max_order_quantity: null, package_quantity: null, lead_time_days: null },
  mirakl_updated_at: null,
}

// The import stores two batches of an export file at the same time.
describeMiraklHttp((suite) => {
  it("stores two batches at once whose offers swap their SKUs", async () => {
    const { id } = await suite.connect()
    const swapped = async (round: number, size: number) => {
      const skus = Array.from({ length: 2 * size }, (_, index) => `S${index}`)
      // In every other round each half has the SKUs of the other one.
      const given =
        round % 2 ? [...skus.slice(size), ...skus.slice(0, size)] : skus
      const records = given.map((shop_sku, index) => ({
        ...EXPORTED,
        offer_id: String(index + 1),
        shop_sku,
      }))
      const halves = [records.slice(0, size), records.slice(size)]
      const stored = await Promise.all(
        halves.map((half) =>
          storeInHalves(half, (some) =>
            suite.mirakl.listings.storeExported(id, some)
          )
        )
      )
      return { given, lines: stored.flatMap(({ lines }) => lines) }
    }

    for (const size of [1, 1, 1, 1, 1, 1, 40, 40, 40]) {
      for (const round of [0, 1]) {
        const { given, lines } = await swapped(round, size)
        expect(lines).toEqual([])
        const live = await suite.mirakl.listMiraklListings(
          { instance_id: id, removed_at: null },
          { select: ["offer_id", "shop_sku"], take: null }
        )
        const skuOf = new Map(live.map((it) => [it.offer_id, it.shop_sku]))
        expect(given.map((_, index) => skuOf.get(String(index + 1)))).toEqual(
          given
        )
      }
    }
  })
})
