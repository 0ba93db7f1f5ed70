import {
  buildOrder,
  givenLine,
  type Given,
} from "../../order/__tests__/build-order"
import { sumDeductions } from "../sum-deductions"

const PAID = "2026-05-02T10:30:00Z"
const DEDUCTION = {
  id: "1",
  amount: 5,
  shipping_amount: 1,
  fees: [{ code: "eco", amount: 0.5 }],
  taxes: [{ code: "VAT", amount: 1 }],
  shipping_taxes: [{ code: "VAT", amount: 0.2 }],
}
const sum = (line: Given, order: Given = {}) =>
  sumDeductions(
    buildOrder({ order_lines: [givenLine(line)], ...order })
  ).toNumber()

describe("what Mirakl has given back of an order", () => {
  it.each([
    ["nothing", {}, {}, 0],
    ["a refund, taxes within", { refunds: [DEDUCTION] }, {}, 6.5],
    [
      "a refund, taxes on top",
      { refunds: [DEDUCTION] },
      { order_tax_mode: "TAX_EXCLUDED" },
      7.7,
    ],
    [
      "what was cancelled after it was paid",
      {
        cancelations: [{ ...DEDUCTION, created_date: "2026-05-03T00:00:00Z" }],
      },
      { customer_debited_date: PAID },
      6.5,
    ],
    [
      "not what was cancelled before",
      {
        cancelations: [{ ...DEDUCTION, created_date: "2026-05-01T00:00:00Z" }],
      },
      { customer_debited_date: PAID },
      0,
    ],
    [
      "not what was cancelled and never paid",
      { cancelations: [DEDUCTION] },
      { customer_debited_date: null },
      0,
    ],
    [
      "a refund and a cancelation",
      { refunds: [DEDUCTION], cancelations: [DEDUCTION] },
      {},
      13,
    ],
  ])("is %s", (_, line, order, expected) => {
    expect(sum(line, order)).toBe(expected)
  })
})
