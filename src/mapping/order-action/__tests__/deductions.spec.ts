import { buildOrder, givenLine } from "../../order/__tests__/build-order"
import { deductionIds, findDeductions } from "../find-deductions"
import { judgeAcceptance, waitingLineIds } from "../judge-acceptance"
import { toCancelationInputs, toRefundInputs } from "../to-deductions"

const LINE = "O-1-A-1"
const given = (line = {}, order = {}) => {
  const built = buildOrder({ order_lines: [givenLine(line)], ...order })
  const [first] = built.order_lines
  if (!first) {
    throw new Error("The order has no line.")
  }
  return { order: built, line: first }
}
const refund = (id: string, amount: number, shipping_amount = 0) => ({
  id,
  amount,
  shipping_amount,
  quantity: 0,
})

describe("toCancelationInputs", () => {
  it.each([
    ["a share of the price", 1, 3.33, 0],
    ["a larger share", 2, 6.67, 0],
    ["all, with the shipping", 3, 10, 4],
  ])("takes off %s", (_, quantity, amount, shipping_amount) => {
    const { order, line } = given({ quantity: 3, price: 10, shipping_price: 4 })
    expect(
      toCancelationInputs(order, [{ line, quantity, reason_code: "35" }])
    ).toEqual([
      {
        order_line_id: LINE,
        amount,
        shipping_amount,
        quantity,
        reason_code: "35",
        currency_iso_code: "EUR",
      },
    ])
  })

  it("rounds to the currency", () => {
    const { order, line } = given(
      { quantity: 3, price: 1000 },
      { currency_iso_code: "JPY" }
    )
    expect(
      toCancelationInputs(order, [{ line, quantity: 1, reason_code: "35" }])
    ).toMatchObject([{ amount: 333 }])
  })
})

describe("toRefundInputs", () => {
  const taxes = [
    { code: "VAT", amount: 2, tax_calculation_rule: "PROPORTIONAL_TO_AMOUNT" },
    { code: "ECO", amount: 1, tax_calculation_rule: "NONE" },
  ]
  const wish = { shipping_amount: 0, quantity: 0, reason_code: "15" }

  it("leaves taxes to Mirakl where it computes them", () => {
    const { order, line } = given({ taxes: taxes.slice(0, 1) })
    const [input] = toRefundInputs(order, [{ ...wish, line, amount: 5 }])
    expect(input).not.toHaveProperty("taxes")
  })

  it("sends all taxes where Mirakl does not compute one, the last part to the cent", () => {
    const { order, line } = given({ taxes })
    expect(
      toRefundInputs(order, [{ ...wish, line, amount: 3.33 }])
    ).toMatchObject([
      {
        taxes: [
          { code: "VAT", amount: 0.67 },
          { code: "ECO", amount: 0.33 },
        ],
        shipping_taxes: [],
      },
    ])
    const rest = given({
      taxes,
      refunds: [
        {
          ...refund("1", 3.33),
          taxes: [
            { code: "VAT", amount: 0.67 },
            { code: "ECO", amount: 0.33 },
          ],
        },
      ],
    })
    expect(
      toRefundInputs(rest.order, [{ ...wish, line: rest.line, amount: 6.67 }])
    ).toMatchObject([
      {
        taxes: [
          { code: "VAT", amount: 1.33 },
          { code: "ECO", amount: 0.67 },
        ],
      },
    ])
  })
})

describe("findDeductions", () => {
  const asked = [{ order_line_id: LINE, amount: 5, shipping_amount: 1 }]
  it.each([
    ["nothing new", [refund("1", 5, 1)], ["1"], null],
    ["another amount", [refund("2", 4, 1)], [], null],
    ["ours", [refund("1", 5, 1), refund("2", 5, 1)], ["1"], ["2"]],
  ])("finds %s", (_, refunds, known, found) => {
    const { order } = given({ refunds })
    expect(findDeductions(order, "refunds", asked, known)).toEqual(found)
  })

  it("counts each refund for one of several of the same amount", () => {
    const { order } = given({ refunds: [refund("1", 5, 1), refund("2", 5, 1)] })
    expect(deductionIds(order, "refunds")).toEqual(["1", "2"])
    expect(findDeductions(order, "refunds", [...asked, ...asked], [])).toEqual([
      "1",
      "2",
    ])
  })
})

describe("judgeAcceptance", () => {
  it.each([
    ["WAITING_ACCEPTANCE", true, "undecided"],
    ["WAITING_DEBIT", true, "decided"],
    ["CANCELED", true, "decided"],
    ["REFUSED", true, "otherwise"],
    ["REFUSED", false, "decided"],
    ["SHIPPING", false, "otherwise"],
  ])("of a line in %s, accepted: %s", (state, accepted, kind) => {
    const { order } = given({ order_line_state: state })
    expect(judgeAcceptance(order, [{ id: LINE, accepted }]).kind).toBe(kind)
    expect(waitingLineIds(order)).toEqual(kind === "undecided" ? [LINE] : [])
  })
})
