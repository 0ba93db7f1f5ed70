import { buildOrder, givenLine } from "../../order/__tests__/build-order"
import { listRefunds } from "../list-refunds"

const REFUND = {
  id: "R-1",
  amount: 10,
  shipping_amount: 2.5,
  taxes: [{ code: "VAT", amount: 2 }],
  shipping_taxes: [{ code: "VAT", amount: 0.5 }],
  fees: [{ code: "ECO", amount: 0.15 }],
  reason_code: "15",
}
const refundsOf = (refunds: object[], order_tax_mode = "TAX_INCLUDED") =>
  listRefunds(
    buildOrder({ order_tax_mode, order_lines: [givenLine({ refunds })] })
  )

describe("listRefunds", () => {
  it.each([
    ["TAX_INCLUDED", "12.65"],
    ["TAX_EXCLUDED", "15.15"],
  ])("adds up goods, shipping, fees and taxes: %s", (mode, amount) => {
    expect(refundsOf([REFUND], mode)).toEqual([
      {
        mirakl_refund_id: "R-1",
        mirakl_line_id: "O-1-A-1",
        amount,
        reason_code: "15",
      },
    ])
  })

  it("leaves out what gives no money back", () => {
    expect(
      refundsOf([
        { id: "R-0", amount: 0 },
        { id: "R-2", amount: null, shipping_amount: 1 },
      ])
    ).toMatchObject([
      { mirakl_refund_id: "R-2", amount: "1", reason_code: null },
    ])
  })
})
