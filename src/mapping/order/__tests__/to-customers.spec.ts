import { decideOrderImport } from "../decide-order-import"
import {
  buildContext,
  buildOrder,
  givenAddress,
  type Given,
} from "./build-order"

const plan = (customer: Given, settings = {}, order_id = "O-1-A") => {
  const decision = decideOrderImport(
    buildOrder({
      order_id,
      customer: {
        customer_id: "C-1",
        firstname: "Camille",
        lastname: "Exemple",
        billing_address: givenAddress(),
        shipping_address: givenAddress({ street_1: "2 quai Est" }),
        ...customer,
      },
    }),
    buildContext({}, settings)
  )
  if (decision.kind !== "import") {
    throw new Error(`Not imported: ${JSON.stringify(decision)}`)
  }
  return decision
}

describe("the customers of an order", () => {
  it("are one when the buyer receives the goods, whatever the spelling", () => {
    for (const name of [
      { firstname: "Camille", lastname: "Exemple" },
      { firstname: "EXEMPLE", lastname: "Camille" },
      { firstname: null, lastname: null },
    ]) {
      const { customers } = plan({ shipping_address: givenAddress(name) })
      expect(customers).toHaveLength(1)
      expect(customers[0].addresses.map(({ kind }) => kind)).toEqual([
        "billing",
        "shipping",
      ])
    }
  })

  it("are two when somebody else receives them, each with their own address", () => {
    const { customers, order } = plan({
      shipping_address: givenAddress({
        firstname: "Noé",
        lastname: "Voisin",
        phone: "+33100000002",
      }),
    })
    expect(customers).toMatchObject([
      { first_name: "Camille", addresses: [{ kind: "billing" }] },
      {
        first_name: "Noé",
        last_name: "Voisin",
        phone: "+33100000002",
        email: expect.stringMatching(/@mirakl\.invalid$/) as string,
        addresses: [{ kind: "shipping" }],
      },
    ])
    expect(order.customer_id).toBe(customers[0].id)
    expect(new Set(customers.map(({ email }) => email)).size).toBe(2)
  })

  it("are the same persons in the next order", () => {
    const shipping_address = givenAddress({ firstname: "Noé" })
    const ids = ["O-1-A", "O-2-A"].map((id) =>
      plan({ shipping_address }, {}, id).customers.map((it) => it.id)
    )
    expect(ids[1]).toEqual(ids[0])
  })

  it("know the delivery contact by Mirakl's id, also as the buyer of another order", () => {
    const received = plan({
      delivery_contact: { customer_id: "C-2", firstname: "Noé" },
    })
    const bought = plan({ customer_id: "C-2" }, {}, "O-2-A")
    expect(received.customers[1]?.id).toBe(bought.customers[0].id)
    expect(
      plan({ delivery_contact: { customer_id: "C-1" } }).customers
    ).toHaveLength(1)
  })
})

describe("the company of an order", () => {
  const wanted = { create_company: true }
  const companyOf = (customer: Given, settings = wanted) =>
    plan(customer, settings).company

  it("is not made unless the merchant wants it, or without a name", () => {
    const billing_address = givenAddress({ company: "Exemple SARL" })
    expect(companyOf({ billing_address }, { create_company: false })).toBeNull()
    expect(companyOf({})).toBeNull()
    expect(
      companyOf({ billing_address: givenAddress({ company: " - " }) })
    ).toBeNull()
  })

  it("is one per name in a shop, whatever the spelling", () => {
    const [one, other] = ["Exemple SARL", "EXEMPLE-Sarl."].map((company) =>
      companyOf({ billing_address: givenAddress({ company }) })
    )
    expect(one).toMatchObject({ name: "Exemple SARL (shop.example/2000)" })
    expect(other?.id).toBe(one?.id)
  })

  it("is one per organisation where Mirakl names it, also of equal names", () => {
    const [one, other] = ["1", "2"].map((organization_id) =>
      companyOf({ organization: { organization_id, name: "Exemple" } })
    )
    expect(one?.id).not.toBe(other?.id)
    expect(one?.name).not.toBe(other?.name)
  })
})
