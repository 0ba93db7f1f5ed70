import { toFeeItems, withPlaces } from "../to-fee-items"
import { buildOrder, firstLineOf, givenLine, type Given } from "./build-order"

const feesOf = (line: Given) => {
  const order = buildOrder({ order_lines: [givenLine(line)] })
  return toFeeItems("shop.example/2000", order, firstLineOf(order))
}
const ECO = { code: "eco", amount: 2 }

describe("the fees of a line", () => {
  it("are items of their own, untaxed, at Mirakl's price", () => {
    expect(feesOf({ fees: [ECO] })).toMatchObject([
      {
        title: "eco",
        quantity: 1,
        unit_price: "2",
        requires_shipping: false,
        tax_lines: [],
        metadata: {
          mirakl_order_line_id: "O-1-A-1",
          mirakl_fee_code: "eco",
          mirakl_fee_place: 0,
        },
      },
    ])
  })

  it.each([
    ["of nothing", { fees: [{ code: "eco", amount: 0 }] }],
    ["that the total does not have", { fees: [ECO], total_price: 10 }],
    ["that are not there", {}],
  ])("make no item when they are fees %s", (_, line) => {
    expect(feesOf(line)).toEqual([])
  })

  it("are told apart when they have one code", () => {
    const items = feesOf({ fees: [{ code: "eco", amount: 0 }, ECO, ECO] })
    expect(new Set(items.map(({ id }) => id)).size).toBe(2)
    expect(items.map(({ metadata }) => metadata.mirakl_fee_place)).toEqual([
      1, 2,
    ])
    expect(withPlaces([ECO, { code: "b" }, ECO]).map((it) => it.place)).toEqual(
      [0, 0, 1]
    )
  })
})
