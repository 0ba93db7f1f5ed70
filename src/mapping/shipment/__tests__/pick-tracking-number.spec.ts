import { pickTrackingNumber } from "../pick-tracking-number"

const label = (tracking_number: string | null, tracking_url = "") => ({
  tracking_number,
  tracking_url,
})

describe("pickTrackingNumber", () => {
  it.each([
    ["no label", [], { number: null, url: null, others: [] }],
    ["a blank number", [label("  ")], { number: null, url: null, others: [] }],
    [
      "blanks around the number",
      [label("\t XA1 \n", " https://t.example/XA1 ")],
      { number: "XA1", url: "https://t.example/XA1", others: [] },
    ],
    [
      "several labels",
      [label(null), label("A"), label("B"), label(" A "), label("B ")],
      { number: "A", url: null, others: ["B"] },
    ],
  ])("copes with %s", (_, labels, expected) => {
    expect(pickTrackingNumber(labels)).toEqual(expected)
  })
})
