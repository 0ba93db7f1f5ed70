import { buildOrder, givenAddress, type Given } from "./build-order"
import { toAddress } from "../to-address"

const addressOf = (changes: Given) => {
  const address = buildOrder({
    customer: { shipping_address: givenAddress(changes) },
  }).customer?.shipping_address
  if (!address) {
    throw new Error("The order has no address.")
  }
  return toAddress("addr_1", address, "fr")
}

describe("toAddress", () => {
  it("takes every field that Medusa has", () => {
    expect(
      addressOf({
        company: "Exemple SARL",
        street_2: "Bâtiment B",
        state: "Île-de-France",
        phone: "+33100000001",
      })
    ).toEqual({
      id: "addr_1",
      first_name: "Camille",
      last_name: "Exemple",
      company: "Exemple SARL",
      address_1: "1 rue de la Paix",
      address_2: "Bâtiment B",
      city: "Paris",
      province: "Île-de-France",
      postal_code: "75002",
      country_code: "fr",
      phone: "+33100000001",
      metadata: null,
    })
  })

  it("keeps what Medusa has no field for, for whoever packs the parcel", () => {
    expect(
      addressOf({
        civility: "Dr",
        company_2: "Réception",
        phone_secondary: "+33100000002",
        additional_info: "Code 12B",
      }).metadata
    ).toEqual({
      civility: "Dr",
      company_2: "Réception",
      phone_secondary: "+33100000002",
      additional_info: "Code 12B",
    })
  })

  it.each([null, ""])("empties a field that is %p", (nothing) => {
    const address = addressOf({
      street_2: nothing,
      phone: nothing,
      civility: nothing,
    })
    expect(address.address_2).toBeNull()
    expect(address.phone).toBeNull()
    expect(address.metadata).toBeNull()
  })
})
