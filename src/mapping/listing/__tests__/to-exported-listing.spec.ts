import type { MiraklExportedOffer } from "../../../mirakl-api"
import { toCurrentPrice, toExportedListing } from "../to-exported-listing"

const at = new Date("2026-11-24T12:00:00.000Z")

function exported(
  given: Partial<MiraklExportedOffer> = {}
): MiraklExportedOffer {
  return {
    offer_id: "2003",
    shop_sku: "SHIRT-M",
    product_sku: "MKP1",
    state_code: "11",
    warehouses: [],
    prices: [],
    channels: [],
    offer_additional_fields: [],
    ...given,
  }
}

describe("toExportedListing", () => {
  it("takes what an export gives", () => {
    expect(
      toExportedListing(
        exported({
          description: "As new",
          quantity: 0,
          active: false,
          deleted: false,
          prices: [{ origin_price: 20 }],
          currency_iso_code: "EUR",
          channels: ["FR", "BE"],
          logistic_class: { code: "M" },
          min_order_quantity: 1,
          leadtime_to_ship: 3,
          min_shipping_type: "STD",
          min_shipping_zone: "FR1",
          last_updated: "2026-11-24T11:00:00.000Z",
        }),
        at
      )
    ).toEqual({
      kind: "listing",
      record: {
        offer_id: "2003",
        shop_sku: "SHIRT-M",
        product_sku: "MKP1",
        description: "As new",
        state_code: "11",
        logistic_class_code: "M",
        shipping_zone_code: "FR1",
        shipping_type_code: "STD",
        channels: ["FR", "BE"],
        price: 20,
        currency_code: "eur",
        mirakl_quantity: 0,
        active: false,
        min_order_quantity: 1,
        max_order_quantity: null,
        package_quantity: null,
        lead_time_days: 3,
        mirakl_updated_at: "2026-11-24T11:00:00.000Z",
      },
    })
  })

  it("tells a deleted offer, also without its SKU", () => {
    expect(
      toExportedListing(exported({ deleted: true, shop_sku: null }), at)
    ).toEqual({ kind: "removed", offer_id: "2003" })
  })

  it("can't place a living offer without its SKU", () => {
    expect(toExportedListing(exported({ shop_sku: null }), at)).toMatchObject({
      kind: "unreadable",
      offer_id: "2003",
    })
  })
})

describe("toCurrentPrice", () => {
  const sale = { origin_price: 20, discount_price: 15 }
  const before = "2026-11-01T00:00:00.000Z"
  const after = "2026-12-01T00:00:00.000Z"

  it.each<[string, Parameters<typeof toCurrentPrice>[0], number | null]>([
    ["none", [], null],
    ["the origin price", [{ origin_price: 20 }], 20],
    ["an open-ended discount", [sale], 15],
    [
      "a running discount",
      [{ ...sale, discount_start_date: before, discount_end_date: after }],
      15,
    ],
    ["a coming discount", [{ ...sale, discount_start_date: after }], 20],
    ["a past discount", [{ ...sale, discount_end_date: before }], 20],
    [
      "the default one beside a channel's",
      [
        {
          context: {
            channel_codes: ["FR"],
            customer_group_ids: [],
            customer_organization_ids: [],
          },
          origin_price: 9,
        },
        {
          context: {
            channel_codes: [],
            customer_group_ids: [],
            customer_organization_ids: [],
          },
          origin_price: 20,
        },
      ],
      20,
    ],
  ])("finds %s", (_, prices, price) => {
    expect(toCurrentPrice(prices, at)).toBe(price)
  })
})
