import { buildOrder, givenLine } from "../../order/__tests__/build-order"
import { createVariantMatcher } from "../../order/match-variant"
import type { OrderVariant } from "../../order/order-variant"
import { isBelowStorePrice } from "../compare-price"
import {
  decideAcceptances,
  type AcceptanceFacts,
  type AcceptanceSettings,
} from "../decide-acceptance"

const settings: AcceptanceSettings = {
  acceptance_policy: "when_available",
  acceptance_short_stock: "manual",
  acceptance_price_tolerance: 10,
}
const variant = (changes: Partial<OrderVariant> = {}): OrderVariant => ({
  id: "variant_1",
  sku: "SKU-1",
  title: null,
  barcode: null,
  thumbnail: null,
  manage_inventory: true,
  allow_backorder: false,
  product: null,
  inventory_items: [
    {
      inventory_item_id: "item_1",
      required_quantity: 1,
      requires_shipping: true,
    },
  ],
  ...changes,
})
const facts = (
  changes: Partial<AcceptanceFacts> = {},
  known = variant()
): AcceptanceFacts => ({
  matchVariant: createVariantMatcher([], [known]),
  available: new Map([["item_1", 1]]),
  unclear: new Set(),
  prices: new Map(),
  ...changes,
})
const waiting = (changes = {}, line = {}) =>
  buildOrder({
    order_state: "WAITING_ACCEPTANCE",
    order_lines: [
      givenLine({ order_line_state: "WAITING_ACCEPTANCE", ...line }),
    ],
    ...changes,
  })
const decide = (
  order = waiting(),
  changes: Partial<AcceptanceSettings> = {},
  given = facts()
) =>
  decideAcceptances([order], { ...settings, ...changes }, given).get(
    order.order_id
  )
const leave = (code: string) => ({
  kind: "leave",
  flag: { code, skus: expect.any(Array) },
})

describe("decideAcceptances", () => {
  it.each([
    ["there is enough", decide(), { kind: "accept" }],
    [
      "a person decides",
      decide(waiting(), { acceptance_policy: "manual" }),
      { kind: "leave", flag: null },
    ],
    [
      "nobody knows the SKU",
      decide(waiting({}, { offer_sku: "NOPE" }), {
        acceptance_policy: "always",
      }),
      leave("ACCEPTANCE_UNKNOWN_SKU"),
    ],
    [
      "the stock is short",
      decide(waiting({}, { quantity: 2 })),
      leave("ACCEPTANCE_SHORT_STOCK"),
    ],
    [
      "the stock is short and is refused",
      decide(waiting({}, { quantity: 2 }), {
        acceptance_short_stock: "refuse",
      }),
      { kind: "refuse" },
    ],
    [
      "the stock is short and it does not matter",
      decide(waiting({}, { quantity: 2 }), { acceptance_policy: "always" }),
      { kind: "accept" },
    ],
    [
      "the variant is on backorder",
      decide(
        waiting({}, { quantity: 2 }),
        {},
        facts({}, variant({ allow_backorder: true }))
      ),
      { kind: "accept" },
    ],
    [
      "its inventory is not managed",
      decide(
        waiting({}, { quantity: 2 }),
        {},
        facts({}, variant({ manage_inventory: false, inventory_items: [] }))
      ),
      { kind: "accept" },
    ],
    [
      "the price is low",
      decide(
        waiting(),
        { acceptance_policy: "always" },
        facts({
          prices: new Map([
            ["O-1-A-1", { amount: 12, is_tax_inclusive: true }],
          ]),
        })
      ),
      leave("ACCEPTANCE_LOW_PRICE"),
    ],
  ])("when %s", (_, decision, expected) => {
    expect(decision).toEqual(expected)
  })

  it("gives the last unit to the order that came first", () => {
    const late = waiting({
      order_id: "LATE",
      created_date: "2026-05-02T12:00:00Z",
    })
    const early = waiting({
      order_id: "EARLY",
      created_date: "2026-05-02T09:00:00Z",
    })
    const decisions = decideAcceptances([late, early], settings, facts())
    expect(decisions.get("EARLY")).toEqual({ kind: "accept" })
    expect(decisions.get("LATE")).toEqual(leave("ACCEPTANCE_SHORT_STOCK"))
  })

  describe("where nobody knows how many units are left", () => {
    const unclear = new Set(["item_1"])

    it("leaves the order to a person, also where short stock is refused", () => {
      expect(
        decide(
          waiting(),
          { acceptance_short_stock: "refuse" },
          facts({ unclear })
        )
      ).toEqual(leave("ACCEPTANCE_SHORT_STOCK"))
    })

    it.each([
      ["is sold on backorder", { allow_backorder: true }],
      ["is not managed", { manage_inventory: false }],
    ])("accepts what %s", (_, changes) => {
      expect(
        decide(waiting(), {}, facts({ unclear }, variant(changes)))
      ).toEqual({ kind: "accept" })
    })
  })
})

describe("isBelowStorePrice", () => {
  const taxes = [{ code: "VAT", amount: 4, rate: 20 }]
  it.each([
    ["exactly the tolerance", 21.6, false, 24, true, false],
    ["more than the tolerance", 21.59, false, 24, true, true],
    ["gross sold, net asked", 24, false, 20, false, false],
    ["net sold, gross asked", 20, true, 24, true, false],
    ["net sold, more asked", 20, true, 27, true, true],
  ])("%s", (_, price, isTaxExcluded, amount, is_tax_inclusive, isBelow) => {
    const [line] = buildOrder({
      order_lines: [givenLine({ price, taxes })],
    }).order_lines
    expect(
      line &&
        isBelowStorePrice(line, isTaxExcluded, { amount, is_tax_inclusive }, 10)
    ).toBe(isBelow)
  })
})
