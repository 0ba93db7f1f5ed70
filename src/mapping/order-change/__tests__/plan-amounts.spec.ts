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

  const OTHER = "O-1-A-2"
  const cancelation = (quantity: number, amount: number) => ({
    id: `${quantity}`,
    quantity,
    amount,
  })
  // Three units at 10 and two at 5: one of these is cancelled.
  const givenLines = (...cancelations: object[]) =>
    buildOrder({
      order_lines: [
        givenLine({ quantity: 3, price: 30, cancelations }),
        givenLine({
          order_line_id: OTHER,
          order_line_index: 2,
          quantity: 2,
          price_unit: 5,
          price: 10,
          cancelations: [cancelation(1, 5)],
        }),
      ],
    })
  const planWith = (
    payload: ReturnType<typeof buildOrder>,
    fulfilled: number,
    isShipped: boolean
  ) =>
    planAmounts(
      payload,
      settleCancelations(payload),
      [
        { mirakl_line_id: LINE, line_item_id: "line" },
        { mirakl_line_id: OTHER, line_item_id: "other" },
      ],
      {
        items: [
          {
            ...item("line", "10"),
            quantity: 3,
            fulfilled_quantity: fulfilled,
          },
          { ...item("other", "5"), quantity: 2 },
        ],
        shipping_methods: [],
        fulfillments: [
          {
            id: "ful",
            items: [{ line_item_id: "line", quantity: fulfilled }],
            is_shipped: isShipped,
            is_delivered: false,
            is_canceled: false,
          },
        ],
      } as Partial<OrderFacts> as OrderFacts
    )
  const otherLess = { id: "other", quantity: 1, unit_price: "5" }

  it.each([
    [
      "follows where enough is left",
      givenLines(cancelation(1, 10)),
      2,
      true,
      [{ id: "line", quantity: 2, unit_price: "10" }, otherLess],
      [],
    ],
    [
      "keeps the units that have left, at their price, and follows the other line",
      givenLines(cancelation(2, 25)),
      2,
      true,
      [{ id: "line", quantity: 2, unit_price: "10" }, otherLess],
      [{ id: "line", kept: 2, units: 1, is_packed: false }],
    ],
    [
      "leaves a line alone of which all has left",
      givenLines(cancelation(1, 10)),
      3,
      true,
      [otherLess],
      [{ id: "line", kept: 3, units: 1, is_packed: false }],
    ],
    [
      "tells what is packed from what has left",
      givenLines(cancelation(1, 10)),
      3,
      false,
      [otherLess],
      [{ id: "line", kept: 3, units: 1, is_packed: true }],
    ],
  ])("%s", (_, payload, fulfilled, isShipped, items, late) => {
    expect(planWith(payload, fulfilled, isShipped)).toMatchObject({
      kind: "amounts",
      items,
      late,
    })
  })
})
