import { decideShipmentPush, type KnownShipment } from "../decide-shipment-push"
import type { WantedShipment } from "../shipment-facts"

const wanted = (tracking_number?: string): WantedShipment => ({
  lines: [
    { order_line_id: "L1", quantity: 2 },
    { order_line_id: "L2", quantity: 1 },
  ],
  tracking: tracking_number ? { carrier_code: "DHL", tracking_number } : null,
  other_tracking_numbers: [],
})
const known = (given: Partial<KnownShipment>): KnownShipment => ({
  id: "S1",
  status: "SHIPPED",
  shipment_lines: [
    { order_line_id: "L2", quantity: 1 },
    { order_line_id: "L1", quantity: 2 },
  ],
  tracking: { carrier_code: "DHL", tracking_number: "N1" },
  ...given,
})
const traces = {
  shipment_id: null,
  sent_tracking_number: null,
  taken_ids: [],
}
const CREATE = { kind: "create" }
const DONE = { kind: "done", shipment_id: "S1" }

describe("decideShipmentPush", () => {
  it.each([
    ["creates the first one", [], "N1", {}, CREATE],
    ["is done with the same lines and number", [known({})], "N1", {}, DONE],
    [
      "counts a line that Mirakl lists in two parts",
      [
        known({
          shipment_lines: [
            { order_line_id: "L1", quantity: 1 },
            { order_line_id: "L2", quantity: 1 },
            { order_line_id: "L1", quantity: 1 },
          ],
        }),
      ],
      "N1",
      {},
      DONE,
    ],
    [
      "creates beside other lines",
      [known({ shipment_lines: [{ order_line_id: "L1", quantity: 2 }] })],
      "N1",
      {},
      CREATE,
    ],
    [
      "creates beside another parcel of the same lines",
      [known({ tracking: { tracking_number: "OTHER" } })],
      "N1",
      {},
      CREATE,
    ],
    [
      "creates beside another fulfillment's shipment",
      [known({})],
      "N1",
      { taken_ids: ["S1"] },
      CREATE,
    ],
    [
      "creates again what Mirakl cancelled",
      [known({ status: "CANCELED" })],
      "N1",
      { shipment_id: "S1" },
      CREATE,
    ],
    [
      "takes an untracked twin for its own and gives it the number",
      [known({ tracking: null })],
      "N1",
      {},
      { kind: "update_tracking", shipment_id: "S1", ship: false },
    ],
    [
      "changes the number that an earlier attempt sent",
      [known({ tracking: { carrier_code: "DHL", tracking_number: "N0" } })],
      "N1",
      { sent_tracking_number: "N0" },
      { kind: "update_tracking", shipment_id: "S1", ship: false },
    ],
    [
      "changes the carrier",
      [known({ tracking: { carrier_code: "UPS", tracking_number: "N1" } })],
      "N1",
      {},
      { kind: "update_tracking", shipment_id: "S1", ship: false },
    ],
    [
      "ships what was only prepared",
      [known({ status: "SHIPPING" })],
      "N1",
      {},
      { kind: "ship", shipment_id: "S1" },
    ],
    [
      "gives a prepared one its number, then ships it",
      [known({ status: "SHIPPING", tracking: null })],
      "N1",
      {},
      { kind: "update_tracking", shipment_id: "S1", ship: true },
    ],
    [
      "leaves one that waits for the customer's debit",
      [known({ status: "SHIPMENT_PREPARED" })],
      "N1",
      {},
      DONE,
    ],
    [
      "leaves a state that it does not know",
      [known({ status: "TELEPORTED" })],
      "N1",
      {},
      DONE,
    ],
    [
      "knows an untracked parcel by its lines",
      [known({ tracking: null })],
      undefined,
      {},
      DONE,
    ],
    [
      "keeps the number that Mirakl has and the store lacks",
      [known({})],
      undefined,
      { shipment_id: "S1" },
      DONE,
    ],
    [
      "prefers the twin with its number",
      [known({ id: "S0", tracking: null }), known({})],
      "N1",
      {},
      DONE,
    ],
  ] as const)("%s", (_, existing, number, known_, expected) => {
    expect(
      decideShipmentPush([...existing], wanted(number), {
        ...traces,
        ...known_,
        taken_ids: "taken_ids" in known_ ? [...known_.taken_ids] : [],
      })
    ).toEqual(expected)
  })
})
