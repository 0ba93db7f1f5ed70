import { buildOrder, givenLine } from "../../order/__tests__/build-order"
import { settleCancelations } from "../../order/settle-cancelations"
import type { ItemFacts, OrderFacts } from "../order-facts"
import { planAmounts } from "../plan-amounts"

const LINE = "O-1-A-1"

const item = (
  id: string,
  unit_price: string,
  fee: ItemFacts["fee"] = null
) => ({
  id,
  variant_id: null,
  requires_shipping: fee === null,
  quantity: 1,
  fulfilled_quantity: 0,
  unit_price,
  tax_lines: [],
  fee,
})
const fee = (place: number) => ({ mirakl_line_id: LINE, code: "eco", place })

describe("the amounts of an order of which something was cancelled", () => {
  it("tells two fees of one code apart", () => {
    const payload = buildOrder({
      order_lines: [
        givenLine({
          price: 10,
          fees: [
            { code: "eco", amount: 2 },
            { code: "eco", amount: 0.5 },
          ],
          cancelations: [
            {
              id: "1",
              quantity: 0,
              amount: 0,
              fees: [{ code: "eco", amount: 0.25 }],
            },
          ],
        }),
      ],
    })
    const facts = {
      items: [
        item("line", "10"),
        item("first", "2", fee(0)),
        item("second", "0.5", fee(1)),
      ],
      shipping_methods: [],
    } as Pick<OrderFacts, "items" | "shipping_methods"> as OrderFacts

    expect(
      planAmounts(
        payload,
        settleCancelations(payload),
        [{ mirakl_line_id: LINE, line_item_id: "line" }],
        facts
      )
    ).toMatchObject({
      kind: "amounts",
      items: [{ id: "first", quantity: 1, unit_price: "1.75" }],
    })
  })
})
