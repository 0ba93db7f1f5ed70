import { decideStoreSide } from "../decide-store-side"
import type { OrderImportContext } from "../order-import-context"
import { buildContext, buildOrder, type Given } from "./build-order"

type Settings = Partial<OrderImportContext["settings"]>

describe("decideStoreSide", () => {
  it.each<[string, object[], object]>([
    ["the instance's settings", [], { sales_channel_id: "sc_1" }],
    [
      "those of its channel",
      [{ channel_code: "FR", sales_channel_id: "sc_2", region_id: null }],
      { sales_channel_id: "sc_2", region_id: "reg_eur" },
    ],
    [
      "the instance's when another channel has its own",
      [{ channel_code: "BE", sales_channel_id: "sc_2", region_id: "reg_gbp" }],
      { sales_channel_id: "sc_1", region_id: "reg_eur" },
    ],
  ])("takes %s", (_, channel_mappings, expected) => {
    const context = buildContext({
      channel_mappings:
        channel_mappings as OrderImportContext["channel_mappings"],
    })
    expect(decideStoreSide(buildOrder(), context)).toMatchObject({
      kind: "store_side",
      currency_code: "eur",
      ...expected,
    })
  })

  it.each<[string, Settings, Given, object]>([
    ["SALES_CHANNEL_MISSING", { sales_channel_id: null }, {}, {}],
    ["SALES_CHANNEL_MISSING", { sales_channel_id: "sc_gone" }, {}, {}],
    ["REGION_MISSING", { region_id: null }, {}, {}],
    ["REGION_MISSING", { region_id: "reg_gone" }, {}, {}],
    [
      "CURRENCY_NOT_IN_REGION",
      {},
      { currency_iso_code: "GBP" },
      { currency: "GBP", region_currency: "EUR", region_id: "reg_eur" },
    ],
    ["STOCK_LOCATION_MISSING", { stock_location_ids: ["sloc_gone"] }, {}, {}],
  ])("holds with %s when %j", (reason, settings, order, details) => {
    expect(
      decideStoreSide(buildOrder(order), buildContext({}, settings))
    ).toMatchObject({ kind: "hold", reason, details })
  })
})
