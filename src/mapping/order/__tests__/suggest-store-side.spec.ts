import { suggestStoreSides } from "../suggest-store-side"

const stores = {
  sales_channels: [
    { id: "sc_web", name: "Web shop" },
    { id: "sc_all", name: "Marketplaces" },
    { id: "sc_be", name: "Maison Belgique" },
    { id: "sc_de1", name: "Maison DE" },
    { id: "sc_de2", name: "Maison DE outlet" },
  ],
  regions: [
    { id: "reg_eu", name: "Europe", countries: ["fr", "be", "de"] },
    { id: "reg_ch", name: "Schweiz", countries: ["ch"] },
    { id: "reg_uk", name: "Islands", countries: ["gb", "ie"] },
  ],
}
const usual = { sales_channel_id: "sc_all", region_id: "reg_eu" }

describe("suggestStoreSides", () => {
  it.each([
    ["by the words of the label", "M1", "Belgique", "sc_be", null],
    ["by the code as a word", "WEB", "Storefront", "sc_web", null],
    ["the region by the country of the label", "M2", "Suisse", null, "reg_ch"],
    ["the region by the code of a country", "GB", "Storefront", null, "reg_uk"],
    ["the region by its name", "M3", "Islands", null, "reg_uk"],
    ["both", "WEB", "Suisse", "sc_web", "reg_ch"],
  ])("finds %s", (_, code, label, sales_channel_id, region_id) => {
    expect(suggestStoreSides([{ code, label }], stores, usual)).toEqual([
      { channel_code: code, sales_channel_id, region_id },
    ])
  })

  it.each([
    ["nothing looks alike", "X1", "Storefront"],
    ["several look alike", "DE", "DE"],
    ["the instance's own do", "FR", "Marketplaces"],
    ["it has no words", "-", ""],
  ])("suggests nothing where %s", (_, code, label) => {
    expect(suggestStoreSides([{ code, label }], stores, usual)).toEqual([
      { channel_code: code, sales_channel_id: null, region_id: null },
    ])
  })
})
