import { createVariantMatcher } from "../match-variant"
import { decideOrderImport, expectsDecision } from "../decide-order-import"
import {
  buildContext,
  buildOrder,
  buildVariant,
  givenAddress,
  givenLine,
} from "./build-order"

const DECIDED = { kind: "import" }

describe("decideOrderImport", () => {
  it.each([
    ["SHIPPING", "import"],
    ["SHIPPED", "import"],
    ["RECEIVED", "import"],
    ["CLOSED", "ignore"],
    ["STAGING", "wait"],
    ["WAITING_ACCEPTANCE", "wait"],
    ["A_STATE_OF_TOMORROW", "wait"],
    ["REFUSED", "ignore"],
    ["CANCELED", "ignore"],
  ])("makes of an order in %s: %s", (order_state, kind) => {
    expect(
      decideOrderImport(buildOrder({ order_state }), buildContext())
    ).toMatchObject({ kind })
  })

  it.each([
    ["was closed", "CLOSED", "2020-01-01"],
    ["left, of a running business", "SHIPPED", "2030-01-01"],
  ])(
    "imports one that was open when first seen and %s since",
    (_, order_state, date) => {
      const context = buildContext(
        {},
        {
          existing_orders: "take_over",
          import_orders_created_after: new Date(date),
        }
      )
      const decide = (firstState: string) =>
        decideOrderImport(buildOrder({ order_state }), context, { firstState })
          .kind
      expect(decide("WAITING_ACCEPTANCE")).toBe("import")
      expect(decide(order_state)).toBe("ignore")
    }
  )

  it("lets an order wait whose state the merchant does not import", () => {
    const context = buildContext({}, { order_states: ["RECEIVED"] })
    expect(decideOrderImport(buildOrder(), context)).toEqual({ kind: "wait" })
  })

  it("imports an order before it ships where the merchant wants it", () => {
    const context = buildContext({}, { order_states: ["WAITING_DEBIT"] })
    expect(
      decideOrderImport(buildOrder({ order_state: "WAITING_DEBIT" }), context)
    ).toMatchObject(DECIDED)
  })

  it("ignores an order from before the import date, unless a person asks for it", () => {
    const context = buildContext(
      {},
      { import_orders_created_after: new Date("2026-06-01") }
    )
    expect(decideOrderImport(buildOrder(), context)).toEqual({
      kind: "ignore",
      reason: "CREATED_BEFORE_IMPORT_DATE",
    })
    expect(
      decideOrderImport(buildOrder(), context, { anyDate: true })
    ).toMatchObject(DECIDED)
  })

  it.each([
    ["SHIPPING", "2026-05-01", true],
    ["RECEIVED", "2026-05-01", true],
    ["RECEIVED", "2026-06-01", true],
    ["CANCELED", "2026-05-01", true],
  ])(
    "says of an order in %s, with import date %s, whether there is more to decide: %s",
    (order_state, date, expected) => {
      const { settings } = buildContext(
        {},
        { import_orders_created_after: new Date(date) }
      )
      expect(expectsDecision(buildOrder({ order_state }), settings)).toBe(
        expected
      )
    }
  )
})

describe("held orders", () => {
  const taxed = (price: number, amount: number) =>
    givenLine({ price, price_unit: price, taxes: [{ code: "VAT", amount }] })

  it.each([
    [
      "UNKNOWN_SKU",
      { skus: ["NONE"] },
      buildOrder({
        order_lines: [
          givenLine(),
          givenLine({ order_line_id: "2", offer_sku: "NONE" }),
        ],
      }),
      buildContext(),
    ],
    [
      "AMBIGUOUS_SKU",
      { skus: ["SKU-1"] },
      buildOrder(),
      buildContext({
        matchVariant: createVariantMatcher(
          [],
          [buildVariant("SKU-1"), buildVariant("SKU-1")]
        ),
      }),
    ],
    [
      "UNKNOWN_COUNTRY",
      { countries: ["Atlantis"] },
      buildOrder({
        customer: {
          shipping_address: givenAddress({
            country_iso_code: null,
            country: "Atlantis",
          }),
          billing_address: givenAddress(),
        },
      }),
      buildContext(),
    ],
    [
      "ADDRESS_MISSING",
      { fields: ["shipping_address"] },
      buildOrder({
        customer: { customer_id: "C", billing_address: givenAddress() },
      }),
      buildContext(),
    ],
    [
      "ADDRESS_MISSING",
      { fields: ["shipping_address.street_1"] },
      buildOrder({
        customer: { shipping_address: givenAddress({ street_1: "" }) },
      }),
      buildContext(),
    ],
    [
      "CURRENCY_NOT_IN_REGION",
      { currency: "PLN", region_currency: "EUR", region_id: "reg_eur" },
      buildOrder({ currency_iso_code: "PLN" }),
      buildContext(),
    ],
    [
      "TAX_NOT_EXPRESSIBLE",
      { lines: ["O-1-A-1"] },
      buildOrder({ order_lines: [taxed(2, 2)] }),
      buildContext(),
    ],
    [
      "TAX_NOT_EXPRESSIBLE",
      { lines: ["shipping"] },
      buildOrder({
        order_lines: [
          givenLine({ shipping_taxes: [{ code: "VAT", amount: 1 }] }),
        ],
      }),
      buildContext(),
    ],
    [
      "TOTALS_MISMATCH",
      { currency: "EUR", mirakl_total: "12", medusa_total: "10" },
      buildOrder({ order_lines: [givenLine({ total_price: 12 })] }),
      buildContext(),
    ],
    [
      "TOTALS_MISMATCH",
      { currency: "EUR", mirakl_total: "11", medusa_total: "10" },
      buildOrder({
        total_price: 11,
        order_lines: [givenLine({ total_price: 10 })],
      }),
      buildContext(),
    ],
    [
      "REGION_MISSING",
      { region_id: "reg_gone" },
      buildOrder(),
      buildContext({}, { region_id: "reg_gone" }),
    ],
    [
      "REGION_MISSING",
      { region_id: null },
      buildOrder(),
      buildContext({}, { region_id: null }),
    ],
    [
      "SALES_CHANNEL_MISSING",
      { sales_channel_id: "sc_gone" },
      buildOrder(),
      buildContext({}, { sales_channel_id: "sc_gone" }),
    ],
    [
      "STOCK_LOCATION_MISSING",
      { stock_location_ids: ["gone"] },
      buildOrder(),
      buildContext({}, { stock_location_ids: ["gone"] }),
    ],
  ])("holds for %s with the facts %j", (reason, details, order, context) => {
    expect(decideOrderImport(order, context)).toEqual({
      kind: "hold",
      reason,
      details,
    })
  })

  it("goes on once the country's label is mapped", () => {
    const address = givenAddress({
      country_iso_code: null,
      country: "Atlantis",
    })
    expect(
      decideOrderImport(
        buildOrder({ customer: { shipping_address: address } }),
        buildContext({
          country_mappings: [{ label: "Atlantis", country_code: "gr" }],
        })
      )
    ).toMatchObject({
      kind: "import",
      order: {
        shipping_address: { country_code: "gr" },
        // The platform keeps the billing address to itself.
        billing_address: { country_code: "gr" },
      },
    })
  })
})
