import { soldOrderSchema } from "../schemas/sold-order"

describe("what an order sold that can't be understood", () => {
  it.each([
    [
      {
        order_state: "SHIPPING",
        order_lines: [{ offer_sku: "A", price: "?" }],
      },
      { order_state: "SHIPPING", order_lines: [{ offer_sku: "A" }] },
    ],
    [
      { order_state: "SHIPPED", created_date: "soon", order_lines: [] },
      { order_state: "SHIPPED", created_date: null, order_lines: [] },
    ],
    [{ order_state: "SHIPPING", order_lines: "none" }, undefined],
    [{ order_state: null, order_lines: [] }, undefined],
    ["an order?", undefined],
  ])("of %j is %j", (sent, sold) => {
    expect(soldOrderSchema.safeParse(sent).data).toEqual(sold)
  })
})
