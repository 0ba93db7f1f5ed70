import { buildOrder, givenLine } from "../../order/__tests__/build-order"
import { toTaxes } from "../share-taxes"

const NONE = { tax_calculation_rule: "NONE" }
const VAT = { code: "VAT", amount: 2 }
const ECO = { code: "ECO", amount: 1, ...NONE }
const earlier = (amount: number, eco: number) => ({
  refunds: [{ id: "R-1", amount, taxes: [{ code: "ECO", amount: eco }] }],
})

const shared = (
  given: object,
  amount: number,
  shippingAmount = 0,
  order: object = {}
) => {
  const built = buildOrder({
    order_lines: [givenLine({ price: 3, shipping_price: 4, ...given })],
    ...order,
  })
  const [line] = built.order_lines
  return line ? toTaxes(built, line, amount, shippingAmount) : null
}

describe("toTaxes", () => {
  it("sends none where Mirakl computes them all", () => {
    expect(shared({ taxes: [VAT] }, 1)).toEqual({})
  })

  it("sends all of them once one is not computed, each its share", () => {
    expect(
      shared(
        { taxes: [VAT, ECO], shipping_taxes: [{ ...VAT, amount: 1 }] },
        1,
        2
      )
    ).toEqual({
      taxes: [
        { code: "VAT", amount: 0.67 },
        { code: "ECO", amount: 0.33 },
      ],
      shipping_taxes: [{ code: "VAT", amount: 0.5 }],
    })
  })

  it.each([
    ["a second part", earlier(1, 0.33), 1, 0.33],
    [
      "the last part, with what the earlier ones left",
      earlier(2, 0.67),
      1,
      0.33,
    ],
    ["the last part after one that gave too little", earlier(2, 0.6), 1, 0.4],
    ["all of it", {}, 3, 1],
    ["nothing of goods", {}, 0, 0],
  ])("gives back %s", (_, given, amount, eco) => {
    expect(shared({ taxes: [ECO], ...given }, amount)).toMatchObject({
      taxes: [{ code: "ECO", amount: eco }],
    })
  })

  it("rounds to the currency, and divides by no price of nothing", () => {
    expect(
      shared({ price: 3000, taxes: [{ ...ECO, amount: 100 }] }, 1000, 0, {
        currency_iso_code: "JPY",
      })
    ).toMatchObject({ taxes: [{ amount: 33 }] })
    expect(shared({ price: 0, taxes: [ECO] }, 0)).toMatchObject({
      taxes: [{ amount: 0 }],
    })
  })
})
