import { toCompany } from "../to-company"
import type { OrderAddress } from "../to-address"
import { buildOrder } from "./build-order"

const SHOP = "shop.example/2000"
const companyOf = (organization: object | null, company: string | null) =>
  toCompany(
    SHOP,
    buildOrder({ customer: { customer_id: "C-1", organization } }),
    { company } as OrderAddress
  )

describe("toCompany", () => {
  it.each([
    ["nobody names one", null, null],
    ["its name is only signs", null, " - "],
  ])("is null when %s", (_, organization, company) => {
    expect(companyOf(organization, company)).toBeNull()
  })

  it.each([
    [
      "the organisation",
      { organization_id: "7", name: "Exemple" },
      "Autre",
      `Exemple (${SHOP}, 7)`,
    ],
    ["the organisation's id", { organization_id: "7" }, null, `7 (${SHOP}, 7)`],
    ["the address", null, " Exemple SARL ", `Exemple SARL (${SHOP})`],
  ])("is called after %s", (_, organization, company, name) => {
    expect(companyOf(organization, company)).toMatchObject({ name })
  })

  it("is one for an organisation, whatever it is called, and for a name, however it is written", () => {
    const id = (organization: object | null, company: string | null = null) =>
      companyOf(organization, company)?.id
    expect(id({ organization_id: "7", name: "Old" })).toBe(
      id({ organization_id: "7", name: "New" })
    )
    expect(id(null, "Éxemple, S.A.R.L.")).toBe(id(null, "exemple s a r l"))
    expect(id(null, "7")).not.toBe(id({ organization_id: "7" }))
  })
})
