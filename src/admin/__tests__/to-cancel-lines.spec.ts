import { toCancelLines } from "../lib/to-cancel-lines"

const line = { id: "1", quantity: 1, amount: null, shipping_amount: null }

describe("toCancelLines", () => {
  it("leaves out lines without units, and amounts that are left empty", () => {
    expect(
      toCancelLines([line, { ...line, id: "2", quantity: 0 }], "R")
    ).toEqual([{ id: "1", quantity: 1, reason_code: "R" }])
  })

  // Where a part was cancelled before, Mirakl's price alone does not say what
  // is taken off now: without the amounts, no second cancelation was possible.
  it("says how much is taken off where that is given, also nothing", () => {
    expect(
      toCancelLines([{ ...line, amount: 20, shipping_amount: 0 }], "R")
    ).toEqual([
      {
        id: "1",
        quantity: 1,
        reason_code: "R",
        amount: 20,
        shipping_amount: 0,
      },
    ])
  })
})
