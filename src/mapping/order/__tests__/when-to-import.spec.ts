import { whenToImport } from "../when-to-import"

const DEFAULT = ["SHIPPING", "SHIPPED", "TO_COLLECT", "RECEIVED"]

describe("whenToImport", () => {
  it.each([
    ["SHIPPING", "STAGING", DEFAULT, "now"],
    ["WAITING_DEBIT", "STAGING", DEFAULT, "later"],
    ["WAITING_ACCEPTANCE", "STAGING", ["WAITING_ACCEPTANCE"], "later"],
    ["SHIPPED", "SHIPPED", ["RECEIVED"], "later"],
    ["SHIPPED", "SHIPPED", ["SHIPPING", "CLOSED"], "later"],
    ["CLOSED", "CLOSED", DEFAULT, "never"],
    ["CLOSED", "RECEIVED", DEFAULT, "now"],
    ["CLOSED", "STAGING", ["SHIPPING"], "now"],
    ["SHIPPED", "WAITING_DEBIT", ["SHIPPING"], "now"],
    ["RECEIVED", "SHIPPED", ["SHIPPING"], "never"],
    ["SHIPPING", "WAITING_ACCEPTANCE", ["WAITING_DEBIT"], "now"],
    ["CLOSED", "CLOSED", [], "later"],
    ["A_STATE_OF_TOMORROW", "SHIPPING", DEFAULT, "later"],
    ["CLOSED", "A_STATE_OF_TOMORROW", DEFAULT, "now"],
  ])(
    "imports an order in %s, first seen in %s, where %j are imported: %s",
    (state, firstState, orderStates, expected) => {
      expect(whenToImport(state, firstState, orderStates)).toBe(expected)
    }
  )
})
