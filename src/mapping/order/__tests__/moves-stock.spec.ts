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

describe("movesStock", () => {
  const history = {
    import_orders_created_after: AFTER,
    existing_orders: "no_stock",
  } as const

  it.each<[string, Given, Partial<OrderSettings>, boolean]>([
    ["an order of today", {}, {}, true],
    ["the shop's own centre", centre("DEFAULT"), {}, true],
    ["the marketplace's centre", centre("FBM"), {}, false],
    ["an old order that has left", { order_state: "SHIPPED" }, history, false],
    ["an old order that is still here", {}, history, true],
    [
      "an old order that is taken over",
      { order_state: "SHIPPED" },
      { ...history, existing_orders: "take_over" },
      true,
    ],
    [
      "a new order that has left",
      { order_state: "SHIPPED" },
      { ...history, import_orders_created_after: BEFORE },
      true,
    ],
  ])("%s", (_, order, changes, expected) => {
    expect(movesStock(buildOrder(order), settings(changes))).toBe(expected)
  })
})

function centre(code: string) {
  return { fulfillment: { center: { code } } }
}
