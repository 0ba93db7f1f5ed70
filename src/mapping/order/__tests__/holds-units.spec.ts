import { holdsUnits } from "../holds-units"
import { buildContext, buildOrder } from "./build-order"

describe("holdsUnits", () => {
  it.each([
    ["STAGING", "waiting", true],
    ["WAITING_ACCEPTANCE", "waiting", true],
    ["WAITING_DEBIT", "waiting", true],
    ["WAITING_DEBIT_PAYMENT", "held", true],
    ["SHIPPING", "held", true],
    ["SHIPPING", "failed", true],
    ["SHIPPING", "ignored", false],
    ["SHIPPED", "waiting", true],
    ["SHIPPED", "held", true],
    ["TO_COLLECT", "failed", true],
    ["RECEIVED", "held", true],
    ["CLOSED", "held", true],
    ["SHIPPED", "ignored", false],
    ["REFUSED", "waiting", false],
    ["CANCELED", "held", false],
  ])("says of an order in %s that is %s: %s", (order_state, status, holds) => {
    const { settings } = buildContext()
    expect(holdsUnits(buildOrder({ order_state }), status, settings)).toBe(
      holds
    )
  })

  it.each([
    ["SHIPPED", false],
    ["SHIPPING", true],
  ])(
    "of an order that was %s when the shop was connected, and has left now, says %s",
    (firstState, holds) => {
      const { settings } = buildContext(
        {},
        {
          existing_orders: "no_stock",
          import_orders_created_after: new Date("2026-02-01T00:00:00Z"),
        }
      )
      const order = buildOrder({
        order_state: "SHIPPED",
        created_date: "2026-01-01T00:00:00Z",
      })
      expect(holdsUnits(order, "held", settings, firstState)).toBe(holds)
    }
  )

  it("leaves the stock alone for an order that the marketplace ships", () => {
    const order = buildOrder({
      order_state: "STAGING",
      fulfillment: { center: { code: "MARKETPLACE" } },
    })
    expect(holdsUnits(order, "waiting", buildContext().settings)).toBe(false)
  })
})
