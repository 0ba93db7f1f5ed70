import fc from "fast-check"
import { fuzzRuns } from "../../../mirakl-api/__tests__/fuzz-runs"
import { mangled } from "../../../mirakl-api/__tests__/mangled"
import { parseItems } from "../../../mirakl-api/http/parse-items"
import { exportedOfferSchema } from "../../../mirakl-api/schemas/exported-offer"
import { offerSchema } from "../../../mirakl-api/schemas/offer"
import { toExportedListing } from "../to-exported-listing"
import { toListing } from "../to-listing"

const AT = new Date("2026-05-02T12:00:00Z")

const OFFER = {
  offer_id: 2003,
  shop_sku: "SHIRT-M",
  product_sku: "MKP1",
  product_title: "Linen shirt",
  product_references: [{ reference_type: "EAN", reference: "4006381333931" }],
  category_code: "shirts",
  description: "As new",
  state_code: "11",
  logistic_class: { code: "M", label: "Medium" },
  channels: ["FR", "BE"],
  currency_iso_code: "EUR",
  price: 19.99,
  total_price: 23.99,
  quantity: 5,
  active: false,
  inactivity_reasons: ["ZERO_QUANTITY"],
  min_order_quantity: 1,
  leadtime_to_ship: 3,
  min_shipping_zone: "FR1",
  fulfillment: { center: { code: "DEFAULT" } },
  offer_additional_fields: [{ code: "eco", type: "NUMERIC", value: 1 }],
}

const EXPORTED = {
  offer_id: 2003,
  shop_sku: "SHIRT-M",
  quantity: 5,
  active: true,
  deleted: false,
  prices: [
    {
      origin_price: 19.99,
      discount_price: 9.99,
      discount_start_date: "2026-05-01T00:00:00Z",
      discount_end_date: "2026-05-03T00:00:00Z",
    },
    { context: { channel_codes: ["BE"] }, origin_price: 21 },
  ],
  currency_iso_code: "EUR",
  channels: ["FR"],
  logistic_class: { code: "M" },
  last_updated: "2026-05-02T10:00:00Z",
}

/** The numbers of a record; its columns take none that is not finite. */
const numbersOf = (record: object) =>
  Object.values(record).filter((value) => typeof value === "number")

// Properties, because the next broken offer will be broken in a new way.
describe("an offer that is broken anywhere", () => {
  it("is a listing, or unreadable, in a page (OF21)", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(mangled(OFFER), (wire) => {
        const { items, unreadable } = parseItems(offerSchema, [wire])
        expect(items.length + unreadable.length).toBe(1)
        seen.add(items.length ? "listing" : "unreadable")
        for (const listing of items.map(toListing)) {
          expect(listing.offer_id && listing.shop_sku).toBeTruthy()
          expect(numbersOf(listing).every(Number.isFinite)).toBe(true)
        }
      }),
      fuzzRuns()
    )
    expect([...seen].sort()).toEqual(["listing", "unreadable"])
  })

  it("is a listing, gone, or unreadable, in an export (OF54)", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(mangled(EXPORTED), (wire) => {
        const { items, unreadable } = parseItems(exportedOfferSchema, [wire])
        expect(items.length + unreadable.length).toBe(1)
        for (const outcome of items.map((it) => toExportedListing(it, AT))) {
          seen.add(outcome.kind)
          if (outcome.kind === "listing") {
            expect(numbersOf(outcome.record).every(Number.isFinite)).toBe(true)
          }
        }
      }),
      fuzzRuns()
    )
    expect([...seen].sort()).toEqual(["listing", "removed", "unreadable"])
  })
})
