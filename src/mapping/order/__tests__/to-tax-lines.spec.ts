import { toTaxLines } from "../to-tax-lines"

const vat = (amount: number, rate?: number) => ({ code: "VAT", amount, rate })

describe("toTaxLines", () => {
  it("gives the exact rate that an excluded tax implies, and keeps the nominal one", () => {
    expect(toTaxLines(9.99, [vat(1.99, 20)], "TAX_EXCLUDED")).toEqual([
      {
        code: "VAT",
        description: "VAT (20 %)",
        rate: "19.91991991991991991992",
        metadata: { mirakl_rate: 20, mirakl_amount: "1.99" },
      },
    ])
  })

  it("gives the exact rate on the net amount of an included tax", () => {
    expect(toTaxLines(12, [vat(2)], "TAX_INCLUDED")).toMatchObject([
      { description: "VAT", rate: "20", metadata: { mirakl_rate: null } },
    ])
  })

  it("makes one tax line per code, and drops a nominal rate that is not one", () => {
    expect(
      toTaxLines(
        100,
        [vat(5, 5), vat(10, 10), { code: "ECO", amount: 1 }],
        "TAX_EXCLUDED"
      )
    ).toMatchObject([
      { code: "VAT", rate: "15", metadata: { mirakl_rate: null } },
      { code: "ECO", rate: "1" },
    ])
  })

  it.each([
    ["an excluded tax on nothing", 0, "TAX_EXCLUDED" as const],
    ["an included tax that is the whole amount", 2, "TAX_INCLUDED" as const],
    ["an included tax above the amount", 1, "TAX_INCLUDED" as const],
  ])("can't express %s", (_, amount, mode) => {
    expect(toTaxLines(amount, [vat(2)], mode)).toBeNull()
  })

  it("expresses a tax of nothing on nothing", () => {
    expect(toTaxLines(0, [vat(0, 20)], "TAX_INCLUDED")).toMatchObject([
      { rate: "0" },
    ])
  })
})
