import type { MiraklShipment } from "../../../mirakl-api"
import { buildOrder, givenLine } from "../../order/__tests__/build-order"
import type { OrderFacts } from "../order-facts"
import { planParcels } from "../plan-parcels"

const linesWith = (excluded: number) => [
  { mirakl_line_id: "O-1-A-1", line_item_id: "item", excluded },
]

const order = (state: string) =>
  buildOrder({
    order_state: state,
    shipping_tracking: "ORDER-1",
    order_lines: [givenLine({ quantity: 5, price: 50 })],
  })

const facts = (fulfilled_quantity: number) =>
  ({
    items: [{ id: "item", quantity: 5, fulfilled_quantity, fee: null }],
  }) as OrderFacts

const shipment = (id: string, quantity: number, status = "SHIPPED") =>
  ({
    id,
    status,
    shipment_lines: [{ order_line_id: "O-1-A-1", quantity }],
    tracking: { tracking_number: `T-${id}` },
  }) as MiraklShipment

const plan = (
  state: string,
  fulfilled: number,
  shipments: MiraklShipment[] = [],
  known: string[] = [],
  excluded = 0
) =>
  planParcels(
    order(state),
    linesWith(excluded),
    facts(fulfilled),
    shipments,
    new Set(known)
  ).map(({ key, tracking, items }) => [
    key,
    tracking.tracking_number,
    items[0]?.quantity,
  ])

describe("the parcels that the store does not know", () => {
  it.each<[string, ReturnType<typeof plan>, unknown[]]>([
    ["none before anything left", plan("SHIPPING", 0), []],
    [
      "the whole order, without shipments",
      plan("SHIPPED", 0),
      [["parcel:rest", "ORDER-1", 5]],
    ],
    ["what is left of it", plan("CLOSED", 3), [["parcel:rest", "ORDER-1", 2]]],
    [
      "not what was refunded and stays",
      plan("SHIPPED", 0, [], [], 2),
      [["parcel:rest", "ORDER-1", 3]],
    ],
    ["nothing that is fulfilled", plan("RECEIVED", 5), []],
    [
      "a part",
      plan("SHIPPING", 0, [shipment("1", 2)]),
      [["parcel:1", "T-1", 2]],
    ],
    [
      "not one that is being prepared",
      plan("SHIPPING", 0, [shipment("1", 2, "SHIPPING")]),
      [],
    ],
    [
      "not one that the store told of",
      plan("SHIPPING", 2, [shipment("1", 2)], ["1"]),
      [],
    ],
    // The answer to the store's own ST01 was lost: its units are fulfilled.
    [
      "not one that the store may have told of",
      plan("SHIPPING", 2, [shipment("1", 2)]),
      [],
    ],
    [
      "a second part beside the store's own",
      plan("SHIPPING", 2, [shipment("1", 2), shipment("2", 1)], ["1"]),
      [["parcel:2", "T-2", 1]],
    ],
    [
      "parts and the rest",
      plan("SHIPPED", 0, [shipment("1", 2, "RECEIVED"), shipment("2", 1)]),
      [
        ["parcel:1", "T-1", 2],
        ["parcel:2", "T-2", 1],
        ["parcel:rest", "ORDER-1", 2],
      ],
    ],
  ])("are %s", (_, parcels, expected) => {
    expect(parcels).toEqual(expected)
  })
})
