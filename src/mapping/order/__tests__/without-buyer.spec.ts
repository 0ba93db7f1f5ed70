import { buildOrder, givenAddress, givenLine } from "./build-order"
import { withoutBuyer } from "../without-buyer"

const BUYER = "Zzyzx"

it("leaves nothing of the buyer, and all by which the order is followed", () => {
  const named = { firstname: BUYER, lastname: BUYER, customer_id: BUYER }
  const order = buildOrder({
    customer_notification_email: `${BUYER}@relay.example`,
    transaction_number: BUYER,
    references: { order_reference_for_customer: BUYER },
    order_additional_fields: [{ code: "gift", value: `For ${BUYER}` }],
    customer: {
      ...named,
      billing_address: givenAddress({ lastname: BUYER }),
      shipping_address: givenAddress({ street_1: BUYER }),
      delivery_contact: named,
      accounting_contact: named,
      organization: { name: BUYER, tax_identification_number: BUYER },
    },
    order_lines: [
      givenLine({
        order_line_additional_fields: [{ code: "engraving", value: BUYER }],
        refunds: [{ id: "R-1", amount: 5, state: "REFUNDED" }],
      }),
    ],
  })
  expect(JSON.stringify(order)).toContain(BUYER)

  const blank = withoutBuyer(order)

  expect(JSON.stringify(blank)).not.toContain(BUYER)
  expect(blank).toMatchObject({
    order_id: "O-1-A",
    order_state: "SHIPPING",
    order_lines: [
      { order_line_id: "O-1-A-1", price: 10, refunds: [{ id: "R-1" }] },
    ],
  })
})
