import { excludedUnits, mayExcludeMore } from "../excluded-units"

const refund = (status: string, ...refunds: object[]) => ({
  kind: "refund",
  status,
  input: { refunds },
})
const unit = { order_line_id: "A-1", quantity: 1, excluded_from_shipment: true }

describe("excludedUnits", () => {
  it.each([
    ["nothing", [], []],
    ["a refund", [refund("pushed", unit)], [["A-1", 1]]],
    [
      "refunds of the same line",
      [refund("pushed", unit), refund("pushed", { ...unit, quantity: 2 })],
      [["A-1", 3]],
    ],
    [
      "a refund of goods that leave",
      [refund("pushed", { ...unit, excluded_from_shipment: false })],
      [],
    ],
    ["a refund that Mirakl refused", [refund("failed", unit)], []],
    ["another decision", [{ ...refund("pushed", unit), kind: "cancel" }], []],
    [
      "a decision without input",
      [{ kind: "accept", status: "pushed", input: null }],
      [],
    ],
  ])("counts %s", (_, decisions, expected) => {
    expect([...excludedUnits(decisions)]).toEqual(expected)
  })
})

describe("mayExcludeMore", () => {
  const stays = unit
  const leaves = { ...unit, excluded_from_shipment: false }
  const none = { kind: "refund", status: "pushing", input: null }

  it.each([
    ["no decision", [], false],
    ["one on its way", [refund("pushing", stays)], true],
    ["one whose answer was lost", [refund("uncertain", leaves, stays)], true],
    ["one that Mirakl has", [refund("pushed", stays)], false],
    ["one that was not sent", [refund("pending", stays)], false],
    ["one that Mirakl refused", [refund("failed", stays)], false],
    ["a refund of goods that leave", [refund("pushing", leaves)], false],
    [
      "another decision",
      [{ ...refund("pushing", stays), kind: "cancel" }],
      false,
    ],
    ["a decision without input", [none], false],
  ])(
    "waits for an excluding refund on its way: %s",
    (_, decisions, expected) => {
      expect(mayExcludeMore(decisions)).toBe(expected)
    }
  )
})
