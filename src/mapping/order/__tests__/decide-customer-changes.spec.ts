import { decideCustomerChanges } from "../decide-customer-changes"
import type { OrderCustomer } from "../to-customers"

const address = (id: string, changes = {}) => ({
  id,
  first_name: "Camille",
  last_name: "Exemple",
  company: null,
  address_1: "1 rue de la Paix",
  address_2: null,
  city: "Paris",
  province: null,
  postal_code: "75002",
  phone: null,
  country_code: "fr",
  metadata: null,
  kind: "billing" as const,
  ...changes,
})

const customer = (changes: Partial<OrderCustomer> = {}): OrderCustomer => ({
  id: "cus_1",
  email: "buyer@mirakl.invalid",
  first_name: "Camille",
  last_name: "Exemple",
  company_name: null,
  phone: null,
  metadata: {},
  addresses: [address("cuaddr_1")],
  ...changes,
})

const stored = (changes = {}) => {
  const { addresses: _, ...fields } = customer()
  return {
    ...fields,
    addresses: [{ ...address("cuaddr_1"), is_default_billing: true }],
    ...changes,
  }
}

const NOTHING = {
  create: [],
  restore: [],
  update: [],
  create_addresses: [],
  update_addresses: [],
}

describe("what is written of customers", () => {
  it("is nothing when nothing changed", () => {
    expect(decideCustomerChanges([customer()], [stored()])).toEqual(NOTHING)
  })

  it("is a new customer once, with the addresses of all their orders", () => {
    const { create } = decideCustomerChanges(
      [
        customer(),
        customer({
          first_name: "Cam",
          addresses: [address("cuaddr_2", { kind: "shipping" })],
        }),
      ],
      []
    )
    expect(create).toMatchObject([
      {
        first_name: "Cam",
        addresses: [{ id: "cuaddr_1" }, { id: "cuaddr_2" }],
      },
    ])
  })

  it("is what changed, and no more", () => {
    const changes = decideCustomerChanges(
      [
        customer({
          last_name: "Nouveau",
          addresses: [address("cuaddr_1", { address_1: "9 new street" })],
        }),
      ],
      [stored()]
    )
    expect(changes).toMatchObject({
      ...NOTHING,
      update: [{ id: "cus_1", last_name: "Nouveau" }],
      update_addresses: [{ id: "cuaddr_1", address_1: "9 new street" }],
    })
  })

  it("is a further address, which takes no default from another", () => {
    const further = customer({
      addresses: [
        address("cuaddr_9"),
        address("cuaddr_8", { kind: "shipping" }),
      ],
    })
    expect(
      decideCustomerChanges([further], [stored()]).create_addresses
    ).toMatchObject([
      { customer_id: "cus_1", is_default_billing: false },
      { is_default_billing: false, is_default_shipping: true },
    ])
  })

  it("brings a deleted customer back", () => {
    expect(
      decideCustomerChanges([customer()], [stored({ deleted_at: new Date() })])
    ).toEqual({ ...NOTHING, restore: ["cus_1"] })
  })
})
