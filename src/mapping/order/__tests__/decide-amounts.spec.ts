import { decideOrderImport } from "../decide-order-import"
import { settleCancelations } from "../settle-cancelations"
import { buildContext, buildOrder, givenLine } from "./build-order"

// Found by hostile-orders.spec.ts: such an order was imported with a total
// below zero, which no payment can have.
describe("an order of which more was cancelled than there was", () => {
  it.each([
    ["goods", { amount: 11 }],
    ["shipping", { amount: 0, shipping_amount: 6 }],
    ["goods of one line", { amount: 11 }, givenLine({ order_line_id: "2" })],
  ])("is held: more %s", (_, cancelation, ...others) => {
    const order = buildOrder({
      order_lines: [
        givenLine({
          shipping_price: 5,
          cancelations: [{ id: "C", quantity: 0, ...cancelation }],
        }),
        ...others,
      ],
    })
    expect(
      decideOrderImport(settleCancelations(order), buildContext())
    ).toMatchObject({ kind: "hold", reason: "TOTALS_MISMATCH" })
  })

  it("is imported when all of its goods were free in the end", () => {
    const order = buildOrder({
      order_lines: [
        givenLine({ cancelations: [{ id: "C", quantity: 0, amount: 10 }] }),
      ],
    })
    expect(
      decideOrderImport(settleCancelations(order), buildContext())
    ).toMatchObject({ kind: "import", total: "0" })
  })
})
