import {
  chargedFees,
  computeMiraklTotal,
  computeShippingTotal,
} from "../compute-mirakl-total"
import { buildOrder, firstLineOf, givenLine, type Given } from "./build-order"

const orderOf = (lines: Given[], changes: Given = {}) =>
  buildOrder({ order_lines: lines.map(givenLine), ...changes })

const VAT = { code: "VAT", rate: 20 }

describe("computeMiraklTotal", () => {
  it.each<[string, Given[], Given, string]>([
    [
      "prices that include their taxes",
      [{ price: 10, shipping_price: 2, taxes: [{ ...VAT, amount: 1.67 }] }],
      {},
      "12",
    ],
    [
      "taxes on top, of goods and shipping",
      [
        {
          price: 10,
          shipping_price: 2,
          taxes: [{ ...VAT, amount: 2 }],
          shipping_taxes: [{ ...VAT, amount: 0.4 }],
        },
      ],
      { order_tax_mode: "TAX_EXCLUDED" },
      "14.4",
    ],
    [
      "a fee without a stated total",
      [{ fees: [{ code: "E", amount: 1.5 }] }],
      {},
      "11.5",
    ],
    ["the stated total of a line", [{ total_price: 10.65 }], {}, "10.65"],
    [
      "no refused line, whatever the order's total says",
      [{}, { order_line_id: "2", order_line_state: "REFUSED", price: 30 }],
      { total_price: 40 },
      "10",
    ],
    [
      "0.1 + 0.2 without noise",
      [{ price: 0.1 }, { order_line_id: "2", price: 0.2 }],
      {},
      "0.3",
    ],
    ["no live line at all", [{ order_line_state: "CANCELED" }], {}, "0"],
  ])("counts %s", (_, lines, changes, expected) => {
    expect(computeMiraklTotal(orderOf(lines, changes)).toFixed()).toBe(expected)
  })
})

it("sums the shipping of the live lines", () => {
  const order = orderOf([
    { shipping_price: 4.9 },
    { order_line_id: "2", shipping_price: null },
    { order_line_id: "3", order_line_state: "REFUSED", shipping_price: 9 },
  ])
  expect(computeShippingTotal(order).toFixed()).toBe("4.9")
})

it.each([
  ["in the line's total", 10.65, 1],
  ["beside the line's total", 10, 0],
  ["with no total stated", null, 1],
])("charges a fee %s", (_, total_price, expected) => {
  const line = firstLineOf(
    orderOf([{ total_price, fees: [{ code: "ECO", amount: 0.65 }] }])
  )
  expect(chargedFees(line)).toHaveLength(expected)
})
