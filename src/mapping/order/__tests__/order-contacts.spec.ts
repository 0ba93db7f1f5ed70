import { buyerKey, recipientKey } from "../order-contacts"
import type { OrderAddress } from "../to-address"
import { toBuyerEmail, toUndeliverableEmail } from "../to-buyer-email"
import { buildOrder } from "./build-order"

const SHOP = "shop.example/2000"
const at = (first_name: string | null, last_name: string | null) =>
  ({ first_name, last_name }) as OrderAddress
const BUYER = { customer_id: "C-1", firstname: "Camille", lastname: "Exemple" }

describe("who bought", () => {
  it("is the customer, or the order where Mirakl names none", () => {
    expect(buyerKey(buildOrder())).toEqual(["customer", "C-1"])
    expect(buyerKey(buildOrder({ customer: null }))).toEqual(["order", "O-1-A"])
  })
})

describe("who receives the goods", () => {
  it.each([
    ["the buyer, by name", {}, at("Camille", "Exemple"), null],
    ["the buyer, names mixed up", {}, at("EXEMPLE", "camille"), null],
    ["nobody named", {}, at(null, null), null],
    [
      "another name",
      {},
      at("Alex", "Autre"),
      ["customer", "C-1", "recipient", "alex autre"],
    ],
    [
      "the buyer, by id",
      { delivery_contact: { customer_id: "C-1" } },
      at("Alex", "Autre"),
      null,
    ],
    [
      "another, by id",
      { delivery_contact: { customer_id: "C-2" } },
      at("Camille", "Exemple"),
      ["customer", "C-2"],
    ],
  ])("is %s", (_, contact, shipping, expected) => {
    const order = buildOrder({ customer: { ...BUYER, ...contact } })
    expect(recipientKey(order, at("Camille", "Exemple"), shipping)).toEqual(
      expected
    )
  })
})

describe("the e-mail of an order", () => {
  const undeliverable = toUndeliverableEmail(SHOP, ["customer", "C-1"])

  it("can reach nobody unless it is wanted", () => {
    expect(undeliverable).toMatch(/^buyer-[a-z0-9]+@mirakl\.invalid$/)
    expect(toBuyerEmail(SHOP, buildOrder(), "undeliverable")).toBe(
      undeliverable
    )
  })

  it.each([
    ["relay@notification.example", "relay@notification.example"],
    [" relay@notification.example ", "relay@notification.example"],
    ["not an address", undeliverable],
    [null, undeliverable],
  ])("is the relay of %p where that is wanted", (relay, expected) => {
    const order = buildOrder({ customer_notification_email: relay })
    expect(toBuyerEmail(SHOP, order, "relay")).toBe(expected)
  })
})
