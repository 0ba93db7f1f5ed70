import type { MiraklOrder } from "../../../mirakl-api"
import { findUpdate, hashOrder } from "../find-update"

const READ_AT = new Date("2026-01-02T00:00:00Z")
const order = (last_updated_date: string | null, order_state = "SHIPPING") =>
  ({ order_id: "A", last_updated_date, order_state }) as MiraklOrder
const known = (at: string, reading = order(null)) => ({
  mirakl_updated_at: new Date(at),
  payload_hash: hashOrder(reading),
})

const NOON = "2026-01-01T12:00:00Z"
const BEFORE = order(NOON, "WAITING_DEBIT")

describe("whether a reading shows an update", () => {
  it.each([
    ["new", order(NOON), null, NOON],
    ["without a date", order(null), known(NOON), READ_AT.toISOString()],
    [
      "later",
      order("2026-01-01T12:00:01Z"),
      known(NOON),
      "2026-01-01T12:00:01Z",
    ],
    ["the same", BEFORE, known(NOON, BEFORE), null],
    ["older", order("2026-01-01T11:59:59Z"), known(NOON), null],
    [
      "another within one second",
      order(NOON),
      known(NOON, BEFORE),
      "2026-01-01T12:00:00.001Z",
    ],
    [
      "a third within one second",
      order(NOON, "SHIPPED"),
      known("2026-01-01T12:00:00.001Z"),
      "2026-01-01T12:00:00.002Z",
    ],
    [
      "the second within one second, again",
      order(NOON),
      known("2026-01-01T12:00:00.001Z", order(NOON)),
      null,
    ],
    [
      "older, told to the millisecond",
      order("2026-01-01T12:00:00.200Z"),
      known("2026-01-01T12:00:00.800Z"),
      null,
    ],
    [
      "other, told to the millisecond",
      order("2026-01-01T12:00:00.200Z"),
      known("2026-01-01T12:00:00.200Z"),
      "2026-01-01T12:00:00.201Z",
    ],
  ])("when it is %s", (_, reading, before, expected) => {
    expect(findUpdate(reading, before, READ_AT)).toEqual(
      expected && new Date(expected)
    )
  })
})
