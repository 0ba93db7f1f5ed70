import { buildOrder, givenLine } from "../../order/__tests__/build-order"
import { decideCapture } from "../decide-capture"

const settled = buildOrder({
  order_lines: [
    givenLine({ price: 10, shipping_price: 4.9, total_price: 14.9 }),
  ],
})

describe("decideCapture", () => {
  it.each([
    ["what is open, when it is what Mirakl asked for", "14.9", "14.9"],
    ["what is open, to its last decimal", "14.89991412", "14.89991412"],
    ["no more than Mirakl asked for, when the store added", "19.9", "14.9"],
    ["no less than Mirakl asked for, when the store took off", "4.9", "14.9"],
  ])("takes %s", (_, pending_difference, captured) => {
    expect(
      decideCapture({ settled, facts: { pending_difference } }, "marketplace")
    ).toBe(captured)
  })

  it("takes what is open where the taxes are the store's", () => {
    expect(
      decideCapture(
        { settled, facts: { pending_difference: "15.27" } },
        "store"
      )
    ).toBe("15.27")
  })
})
