import type { MiraklSoldOrder } from "../../../mirakl-api"
import { uncountedSkus } from "../uncounted-skus"
import { buildContext } from "./build-order"

const sold = (changes: Partial<MiraklSoldOrder> = {}): MiraklSoldOrder => ({
  order_state: "SHIPPING",
  created_date: "2026-01-01T00:00:00.000Z",
  order_lines: [{ offer_sku: "A" }, { offer_sku: "B" }, { offer_sku: "A" }],
  ...changes,
})

describe("uncountedSkus", () => {
  const { settings } = buildContext(
    {},
    { import_orders_created_after: new Date("2026-02-01") }
  )

  it.each<[string, MiraklSoldOrder | null, string[] | null]>([
    ["its SKUs, once each", sold(), ["A", "B"]],
    ["nothing where nothing can be read", null, null],
    [
      "nothing where a line does not tell its SKU",
      sold({ order_lines: [{ offer_sku: "A" }, { offer_sku: null }] }),
      null,
    ],
    ["that it sold none: refused", sold({ order_state: "REFUSED" }), []],
    ["that it sold none: cancelled", sold({ order_state: "CANCELED" }), []],
    [
      "that it took none: left before the shop was connected",
      sold({ order_state: "SHIPPED" }),
      [],
    ],
    [
      "its SKUs where it left since",
      sold({ order_state: "SHIPPED", created_date: "2026-03-01T00:00:00Z" }),
      ["A", "B"],
    ],
    [
      "that it took none: the marketplace ships it",
      sold({ fulfillment: { center: { code: "FBM" } } }),
      [],
    ],
  ])("tells of an order %s", (_, order, expected) => {
    expect(uncountedSkus(order, settings)).toEqual(expected)
  })
})
