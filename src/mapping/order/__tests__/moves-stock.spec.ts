import { isExistingOrder } from "../is-existing-order"
import type { OrderSettings } from "../order-import-context"
import { movesStock } from "../moves-stock"
import { buildContext, buildOrder, type Given } from "./build-order"

const BEFORE = new Date("2026-05-02T10:00:00Z")
const AFTER = new Date("2026-05-02T10:00:01Z")
const settings = (changes: Partial<OrderSettings>) =>
  buildContext({}, changes).settings

describe("isExistingOrder", () => {
  it.each([
    ["there is no such date", null, {}, false],
    ["it is placed at that moment", BEFORE, {}, false],
    ["it is older", AFTER, {}, true],
    ["Mirakl tells no date", AFTER, { created_date: null }, false],
  ])("when %s", (_, import_orders_created_after, order, expected) => {
    expect(
      isExistingOrder(
        buildOrder(order),
        settings({ import_orders_created_after })
      )
    ).toBe(expected)
  })
})

const LEFT = { order_state: "SHIPPED" }

describe("movesStock", () => {
  const history = {
    import_orders_created_after: AFTER,
    existing_orders: "no_stock",
  } as const

  it.each<[string, Given, Partial<OrderSettings>, string, boolean]>([
    ["an order of today", {}, {}, "SHIPPING", true],
    ["the shop's own centre", centre("DEFAULT"), {}, "SHIPPING", true],
    ["the marketplace's centre", centre("FBM"), {}, "SHIPPING", false],
    ["an old order that had left", LEFT, history, "SHIPPED", false],
    ["an old order that is still here", {}, history, "SHIPPING", true],
    ["an old order that has left since", LEFT, history, "SHIPPING", true],
    [
      "an old order that had left and is asked for",
      LEFT,
      { ...history, existing_orders: "skip" },
      "SHIPPED",
      false,
    ],
    [
      "a new order that has left",
      LEFT,
      { ...history, import_orders_created_after: BEFORE },
      "SHIPPED",
      true,
    ],
  ])("%s", (_, order, changes, firstState, expected) => {
    expect(movesStock(buildOrder(order), settings(changes), firstState)).toBe(
      expected
    )
  })
})

function centre(code: string) {
  return { fulfillment: { center: { code } } }
}
