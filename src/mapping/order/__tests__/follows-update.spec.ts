import { followsUpdate } from "../follows-update"
import { hasArrived, hasLeft } from "../has-left"
import { liveLines } from "../live-lines"
import { buildOrder, givenLine, type Given } from "./build-order"

const UPDATED = "2026-05-02T11:00:00.000Z"
const REFUND = { id: "R-1", amount: 1 }

describe("hasLeft and hasArrived", () => {
  it.each([
    ["SHIPPING", false, false],
    ["SHIPPED", true, false],
    ["TO_COLLECT", true, false],
    ["RECEIVED", true, true],
    ["CLOSED", true, true],
    ["CANCELED", false, false],
    ["SOMETHING_NEW", false, false],
  ])("%s: left %s, arrived %s", (order_state, left, arrived) => {
    expect(hasLeft({ order_state })).toBe(left)
    expect(hasArrived({ order_state })).toBe(arrived)
  })
})

describe("liveLines", () => {
  it.each([
    [{}, 1],
    [{ order_line_state: "REFUSED" }, 0],
    [{ order_line_state: "CANCELED" }, 0],
    [{ quantity: 0 }, 0],
    [{ order_line_state: "SOMETHING_NEW" }, 1],
    [{ order_line_state: "REFUNDED" }, 1],
  ])("has of the line %j: %i", (line, count) => {
    const order = buildOrder({ order_lines: [givenLine(line)] })
    expect(liveLines(order)).toHaveLength(count)
  })
})

describe("followsUpdate", () => {
  it.each<[string, Given, Given, string | null]>([
    ["nothing is left to follow", {}, {}, UPDATED],
    ["Mirakl tells no date", {}, { last_updated_date: null }, null],
    [
      "it was last updated later: a parcel of it may have left",
      {},
      { last_updated_date: "2026-05-02T11:00:01.000Z" },
      null,
    ],
    [
      "it was last updated by a debit before which a parcel may have left",
      {},
      { payment_workflow: "PAY_ON_DELIVERY" },
      null,
    ],
    ["all has left", {}, { order_state: "SHIPPED" }, null],
    ["a line has left", { order_line_state: "RECEIVED" }, {}, null],
    ["money was given back", { refunds: [REFUND] }, {}, null],
    [
      "money was given back of a line that is cancelled",
      { refunds: [REFUND], order_line_state: "CANCELED" },
      {},
      UPDATED,
    ],
  ])("when %s", (_, line, order, expected) => {
    const given = buildOrder({
      order_lines: [givenLine(line)],
      payment_workflow: "PAY_ON_ACCEPTANCE",
      customer_debited_date: UPDATED,
      ...order,
    })
    expect(followsUpdate(given)).toBe(expected)
  })
})
