import { planParcel } from "../plan-parcel"
import { planWholeOrder } from "../plan-whole-order"
import type { FulfillmentFacts } from "../shipment-facts"

const fulfillment = (
  id: string,
  items: Record<string, number>,
  ...numbers: string[]
): FulfillmentFacts => ({
  id,
  shipped_at: new Date(0),
  canceled_at: null,
  provider_id: "fp_1",
  shipping_option_id: "so_1",
  shipping_option_name: "Standard",
  items: Object.entries(items).map(([line_item_id, quantity]) => ({
    line_item_id,
    inventory_item_id: null,
    quantity,
  })),
  labels: numbers.map((tracking_number) => ({
    tracking_number,
    tracking_url: null,
  })),
})
const line = (id: string, quantity: number) => ({
  mirakl_line_id: `M-${id}`,
  mirakl_state: "SHIPPING",
  quantity,
  line_item_id: id,
})
const order = {
  shipping_type_code: "TRACKED",
  lines: [line("a", 2), line("b", 1)],
  components: new Map(),
}
const settings = {
  mappings: [],
  registered: [],
  unregistered_carriers: true,
  tracked_shipping_types: ["TRACKED"],
}

describe("planParcel", () => {
  it("tells lines, carrier and first number, and keeps the other numbers", () => {
    expect(
      planParcel(fulfillment("f", { a: 1 }, "N1", "N2"), order, settings)
    ).toEqual({
      kind: "push",
      wanted: {
        lines: [{ order_line_id: "M-a", quantity: 1 }],
        tracking: { carrier_name: "Standard", tracking_number: "N1" },
        other_tracking_numbers: ["N2"],
      },
    })
  })

  it("asks for a number only where the shipping type does", () => {
    const untracked = fulfillment("f", { a: 1 })

    expect(planParcel(untracked, order, settings)).toMatchObject({
      kind: "held",
      reason: "TRACKING_MISSING",
    })
    expect(
      planParcel(
        untracked,
        { ...order, shipping_type_code: "LETTER" },
        settings
      )
    ).toMatchObject({ kind: "push" })
  })

  it("says nothing of a parcel with nothing from Mirakl", () => {
    expect(planParcel(fulfillment("f", { z: 1 }), order, settings)).toEqual({
      kind: "none",
    })
  })
})

describe("planWholeOrder", () => {
  it("ships when all units have left, with the parcels that carried them", () => {
    expect(
      planWholeOrder(
        [
          fulfillment("f1", { a: 2 }, "N1"),
          fulfillment("f2", { b: 1 }, "N2"),
          fulfillment("f3", { z: 1 }, "N3"),
        ],
        order,
        settings
      )
    ).toEqual({
      fulfillment_ids: ["f1", "f2"],
      decision: {
        kind: "ship",
        tracking: { carrier_name: "Standard", tracking_number: "N1" },
      },
    })
  })

  it("holds all parcels for one whose units are unclear", () => {
    expect(
      planWholeOrder(
        [fulfillment("f1", { a: 2 }, "N1"), fulfillment("f2", { b: 9 }, "N2")],
        order,
        settings
      )
    ).toMatchObject({
      fulfillment_ids: ["f1", "f2"],
      decision: { kind: "held", reason: "SHIPMENT_QUANTITY_UNCLEAR" },
    })
  })
})
