import { countShipments } from "../count-shipments"
import type { ShipmentEnding, ShipmentOutcome } from "../shipment-outcome"
import { toJobLine } from "../to-job-line"

const outcome = (ending: ShipmentEnding): ShipmentOutcome => ({
  ...ending,
  fulfillment_id: "ful_1",
  binding_id: "mirord_1",
  mirakl_order_id: "O-A",
})
const failed = (retryable: boolean) =>
  outcome({
    kind: "failed",
    error: { code: "X", message: "No.", remedy: "Do it." },
    cause: null,
    retryable,
  })
const held = (reason: "CARRIER_UNMAPPED" | "ORDER_PARTLY_SHIPPED") =>
  outcome({
    kind: "held",
    reason,
    details: { suggestion: { carrier_code: "DHL", label: "DHL Parcel" } },
  })
const pushed = outcome({
  kind: "pushed",
  mirakl_shipment_id: "S1",
  other_tracking_numbers: ["N2"],
})
const already = outcome({ kind: "already", mirakl_shipment_id: null })
const busy = outcome({ kind: "busy" })
const planned = outcome({ kind: "planned", told: { lines: [] } })

describe("toJobLine", () => {
  it.each([
    [
      pushed,
      {
        status: "done",
        result: {
          outcome: "pushed",
          mirakl_shipment_id: "S1",
          other_tracking_numbers: ["N2"],
        },
      },
    ],
    [already, { status: "done" }],
    [busy, { status: "ignored", error_code: "SHIPMENT_BUSY" }],
    [planned, { status: "ignored", result: { would_tell: { lines: [] } } }],
    [
      failed(false),
      {
        status: "failed",
        error_code: "X",
        error_message: "No.",
        remedy: "Do it.",
      },
    ],
    [
      failed(true),
      {
        status: "failed",
        remedy: "Nothing to do: the next export tries again.",
      },
    ],
    [
      held("CARRIER_UNMAPPED"),
      {
        status: "held",
        error_code: "CARRIER_UNMAPPED",
        remedy: expect.stringContaining("Suggestion: DHL Parcel."),
      },
    ],
  ])("records %j", (given, expected) => {
    expect(toJobLine(given)).toMatchObject({
      key: "ful_1",
      reference_type: "fulfillment",
      reference_id: "ful_1",
      data: { mirakl_order_id: "O-A", binding_id: "mirord_1" },
      ...expected,
    })
  })
})

describe("countShipments", () => {
  it("counts what waits for its order apart from what a person must mend", () => {
    const none = { pushed: 0, already: 0, held: 0, failed: 0, waiting: 0 }

    expect(
      countShipments({ ...none, pushed: 1 }, [
        pushed,
        already,
        busy,
        planned,
        failed(true),
        failed(false),
        held("CARRIER_UNMAPPED"),
        held("ORDER_PARTLY_SHIPPED"),
      ])
    ).toEqual({
      pushed: 2,
      already: 1,
      held: 1,
      failed: 2,
      waiting: 2,
      planned: 1,
    })
  })
})
