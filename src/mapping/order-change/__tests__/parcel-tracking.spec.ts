import type { MiraklShipment } from "../../../mirakl-api"
import { buildOrder, type Given } from "../../order/__tests__/build-order"
import { isParcelKey, parcelKey, toBegunParcel } from "../begun-parcel"
import { orderTrackingOf } from "../parcel-tracking"

const shipment = (id: string, tracking_number: string | null) =>
  ({
    id,
    tracking: { carrier_code: "DPD", carrier_name: "DPD", tracking_number },
  }) as MiraklShipment
const [FIRST, SECOND] = [shipment("S-1", "6A1"), shipment("S-2", "6A2")]
const NOTHING = { carrier_code: null, tracking_number: null }

describe("orderTrackingOf", () => {
  it.each<[string, Given, MiraklShipment[], object]>([
    ["nothing is known", {}, [], NOTHING],
    [
      "only the order tells",
      { shipping_tracking: "OWN" },
      [],
      { tracking_number: "OWN" },
    ],
    [
      "both tell",
      { shipping_tracking: "OWN" },
      [FIRST],
      { tracking_number: "OWN" },
    ],
    [
      "only its one parcel tells",
      {},
      [FIRST],
      { carrier_code: "DPD", tracking_number: "6A1" },
    ],
    ["several parcels tell", {}, [FIRST, SECOND], NOTHING],
  ])("when %s", (_, order, shipments, expected) => {
    expect(orderTrackingOf(buildOrder(order), shipments)).toMatchObject(
      expected
    )
  })
})

describe("toBegunParcel", () => {
  it("finds the shipment that its key names, else the order as a whole", () => {
    const order = buildOrder({ shipping_tracking: "OWN" })
    const key = parcelKey("S-2")
    expect(isParcelKey(key)).toBe(true)
    expect(isParcelKey("cancelations:c_1")).toBe(false)
    expect(toBegunParcel(key, order, [FIRST, SECOND])).toMatchObject({
      key,
      mirakl_shipment_id: "S-2",
      tracking: { tracking_number: "6A2" },
      items: [],
    })
    expect(toBegunParcel(parcelKey("order"), order, [FIRST])).toMatchObject({
      mirakl_shipment_id: null,
      tracking: { tracking_number: "OWN" },
    })
  })
})
