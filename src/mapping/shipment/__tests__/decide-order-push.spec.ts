import { decideOrderPush } from "../decide-order-push"

describe("decideOrderPush", () => {
  it.each([
    ["SHIPPING", { kind: "ship" }],
    ["SHIPPED", { kind: "done" }],
    ["TO_COLLECT", { kind: "done" }],
    ["RECEIVED", { kind: "done" }],
    ["CLOSED", { kind: "done" }],
    ["CANCELED", { kind: "refused", state: "CANCELED" }],
    ["SOMETHING_NEW", { kind: "refused", state: "SOMETHING_NEW" }],
  ])("decides %s", (state, expected) => {
    expect(decideOrderPush(state)).toEqual(expected)
  })
})
