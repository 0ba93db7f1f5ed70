import { settleCancelations } from "../settle-cancelations"
import { buildOrder, givenLine, type Given } from "./build-order"

const CANCELED = { id: "1", quantity: 1, amount: 10, shipping_amount: 0 }

const SHIPPING = { id: "1", quantity: 0, amount: 0, shipping_amount: 2 }

type Ordered = { quantity: number; price: string; shipping_price?: string }

const settle = (line: Given, ordered?: Ordered) =>
  settleCancelations(
    buildOrder({ order_lines: [givenLine(line)] }),
    ordered && new Map([["O-1-A-1", { shipping_price: null, ...ordered }]])
  ).order_lines[0]

describe("what is left of a line after cancelations", () => {
  it.each<[string, Given, Ordered | undefined, Given]>([
    [
      "units, where the line keeps what was ordered",
      { quantity: 3, price: 30, cancelations: [CANCELED] },
      undefined,
      { quantity: 2, price: 20 },
    ],
    [
      "units, where the line has shrunk since it was first seen",
      { quantity: 2, price: 20, cancelations: [CANCELED] },
      { quantity: 3, price: "30" },
      { quantity: 2, price: 20 },
    ],
    [
      "units, where the line is as it was first seen",
      { quantity: 3, price: 30, cancelations: [CANCELED] },
      { quantity: 3, price: "30" },
      { quantity: 2, price: 20 },
    ],
    [
      "shipping alone, where the line keeps what was ordered",
      { quantity: 1, price: 10, shipping_price: 5, cancelations: [SHIPPING] },
      { quantity: 1, price: "10", shipping_price: "5" },
      { quantity: 1, price: 10, shipping_price: 3 },
    ],
    [
      "shipping alone, where the line has shrunk since it was first seen",
      { quantity: 1, price: 10, shipping_price: 3, cancelations: [SHIPPING] },
      { quantity: 1, price: "10", shipping_price: "5" },
      { quantity: 1, price: 10, shipping_price: 3 },
    ],
    [
      "an amount alone, as in the official example",
      {
        quantity: 3,
        price_unit: 55,
        price: 165,
        shipping_price: 8,
        total_price: 173,
        taxes: [{ code: "tax1", amount: 10 }],
        fees: [{ code: "fee1", amount: 0.65 }],
        cancelations: [
          {
            id: "1122",
            quantity: 0,
            amount: 12.34,
            shipping_amount: 1.23,
            taxes: [{ code: "tax1", amount: 0.75 }],
            fees: [{ code: "fee1", amount: 0.35 }],
          },
        ],
      },
      undefined,
      {
        quantity: 3,
        price: 152.66,
        shipping_price: 6.77,
        total_price: 159.08,
        taxes: [{ code: "tax1", amount: 9.25 }],
        fees: [{ code: "fee1", amount: 0.3 }],
      },
    ],
    [
      "an amount alone, where the price is net of it",
      {
        quantity: 3,
        price_unit: 55,
        price: 152.66,
        cancelations: [{ id: "1", quantity: 0, amount: 12.34 }],
      },
      undefined,
      { quantity: 3, price: 152.66 },
    ],
    [
      "of a line that is off as a whole: as it was",
      {
        quantity: 1,
        price: 10,
        order_line_state: "CANCELED",
        cancelations: [CANCELED],
      },
      undefined,
      { quantity: 1, price: 10 },
    ],
  ])("%s", (_, line, ordered, left) => {
    expect(settle(line, ordered)).toMatchObject({ ...left, cancelations: [] })
  })
})
