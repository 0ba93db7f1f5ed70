import { decideAddresses } from "../decide-addresses"
import { buildContext, buildOrder, givenAddress } from "./build-order"

const decide = (customer: object | null, context = {}) =>
  decideAddresses(
    buildOrder({ customer: customer && { customer_id: "C-1", ...customer } }),
    buildContext(context)
  )

describe("the addresses of an order", () => {
  it("are both of Mirakl's, each with an id of its own", () => {
    const decided = decide({
      billing_address: givenAddress({ city: "Paris" }),
      shipping_address: givenAddress({ city: "Lyon" }),
    })
    expect(decided).toMatchObject({
      kind: "addresses",
      billing: { city: "Paris", country_code: "fr" },
      shipping: { city: "Lyon" },
    })
    expect(decided).not.toMatchObject({
      billing: { id: decided.kind === "addresses" && decided.shipping.id },
    })
  })

  it("are one where the platform keeps the billing address to itself", () => {
    expect(
      decide({ shipping_address: givenAddress({ city: "Lyon" }) })
    ).toMatchObject({ billing: { city: "Lyon" }, shipping: { city: "Lyon" } })
  })

  it.each([
    ["no customer", null, ["shipping_address"]],
    ["no address", {}, ["shipping_address"]],
    [
      "no street and city",
      { shipping_address: givenAddress({ street_1: "", city: null }) },
      ["shipping_address.street_1", "shipping_address.city"],
    ],
  ])("are waited for while there is %s", (_, customer, fields) => {
    expect(decide(customer)).toMatchObject({
      kind: "hold",
      reason: "ADDRESS_MISSING",
      details: { fields },
    })
  })

  it("wait for a person where the country is not known, and learn the answer", () => {
    const nowhere = givenAddress({
      country: "Isle of Nowhere",
      country_iso_code: null,
    })
    const customer = { shipping_address: nowhere, billing_address: nowhere }
    const country_mappings = [{ label: "Isle of Nowhere", country_code: "fr" }]
    expect(decide(customer)).toMatchObject({
      reason: "UNKNOWN_COUNTRY",
      details: { countries: ["Isle of Nowhere"] },
    })
    expect(decide(customer, { country_mappings })).toMatchObject({
      kind: "addresses",
    })
  })
})
