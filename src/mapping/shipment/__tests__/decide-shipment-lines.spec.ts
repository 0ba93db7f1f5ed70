import { decideShipmentLines } from "../decide-shipment-lines"

const line = (id: string, quantity: number, mirakl_state = "SHIPPING") => ({
  mirakl_line_id: `M-${id}`,
  mirakl_state,
  quantity,
  line_item_id: id,
})
const item = (line_item_id: string, quantity: number) => ({
  line_item_id,
  inventory_item_id: null,
  quantity,
})
const decide = (
  items: ReturnType<typeof item>[],
  lines: ReturnType<typeof line>[]
) => decideShipmentLines(items, lines, new Map())

describe("decideShipmentLines", () => {
  it("tells two lines of the same SKU by their line items", () => {
    expect(decide([item("b", 2)], [line("a", 2), line("b", 3)])).toEqual({
      kind: "lines",
      lines: [{ order_line_id: "M-b", quantity: 2 }],
    })
  })

  it.each([
    ["an item that the store added", [item("extra", 1)], [line("a", 1)]],
    ["a cancelled line", [item("a", 1)], [line("a", 1, "CANCELED")]],
    ["a refused line", [item("a", 1)], [line("a", 1, "REFUSED")]],
  ])("leaves out %s", (_, items, lines) => {
    expect(decide(items, lines)).toEqual({ kind: "none" })
  })

  it.each([
    ["more units than the line has", [item("a", 3)]],
    ["no whole number of units", [item("a", 1.5)]],
  ])("holds a parcel with %s", (_, items) => {
    expect(decide(items, [line("a", 2)])).toEqual({
      kind: "held",
      reason: "SHIPMENT_QUANTITY_UNCLEAR",
      details: { order_line_ids: ["M-a"] },
    })
  })
})
