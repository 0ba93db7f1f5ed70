import translations from "../i18n"
import { toSentence } from "../lib/to-sentence"

const said: Record<string, unknown> = translations.en.mirakl.said

describe("toSentence", () => {
  it.each([
    [
      "Mirakl has the order, in state SHIPPING.",
      "orderSeen",
      { state: "SHIPPING" },
    ],
    [
      "Mirakl moved the order from SHIPPING to SHIPPED.",
      "orderMoved",
      { from: "SHIPPING", state: "SHIPPED" },
    ],
    [
      "Imported as order_1, with too little stock of A, B.",
      "importedShort",
      { skus: "A, B" },
    ],
    ["The order was accepted on Mirakl.", "answered", { deed: "accepted" }],
    [
      "The order was cancelled in part on Mirakl.",
      "answered",
      { deed: "cancelled in part" },
    ],
    [
      "The order was not refused on Mirakl: It is SHIPPING.",
      "notAnswered",
      { why: "It is SHIPPING." },
    ],
    ["Parcel ful_1 was told to Mirakl.", "parcelTold", {}],
    [
      "Parcel ful_1 is held: No Mirakl carrier is known for the parcel.",
      "parcelHeld",
      { why: "No Mirakl carrier is known for the parcel." },
    ],
    [
      "The edited tracking of parcel ful_1 was told to Mirakl.",
      "trackingTold",
      {},
    ],
    [
      "The edited tracking of parcel ful_1 is held: No Mirakl carrier is known for the parcel.",
      "trackingHeld",
      { why: "No Mirakl carrier is known for the parcel." },
    ],
    [
      "The edited tracking of parcel ful_1 was not told to Mirakl: The shipment is closed.",
      "trackingFailed",
      { why: "The shipment is closed." },
    ],
    [
      "Nobody knows yet whether the order was refunded on Mirakl: OR28 got no answer.",
      "answerUnknown",
      { deed: "refunded", why: "OR28 got no answer." },
    ],
    [
      "Mirakl took the quantity 44; it was 46.",
      "quantityTaken",
      { quantity: "44", before: "46" },
    ],
    [
      "Mirakl sells 3, the store has 70 (LATE).",
      "drifted",
      { there: "3", here: "70", cause: "LATE" },
    ],
    [
      "export_stock ended (partial): 3 lines, 1 failed, 0 held.",
      "runEnded",
      {
        run: "export_stock",
        outcome: "partial",
        processed: "3",
        failed: "1",
        held: "0",
      },
    ],
    ["ST01 succeeded (201).", "callDone", { operation: "ST01", status: "201" }],
  ])("takes “%s” apart", (message, name, facts) => {
    expect(toSentence(message)).toEqual({ name, facts })
    expect(said).toHaveProperty(name, expect.any(String))
  })

  it("knows nothing of other texts", () => {
    expect(toSentence("Something else happened.")).toBeUndefined()
  })
})
