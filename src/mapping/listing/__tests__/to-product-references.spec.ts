import { toProductReferences } from "../to-product-references"

describe("toProductReferences", () => {
  it.each([
    ["EAN", "4006381333931", "ean"],
    ["ean", "4006381333931", "ean"],
    ["EAN-13", "4006381333931", "ean"],
    ["ean_8", "96385074", "ean"],
    ["GTIN", "4006381333931", "ean"],
    ["GTIN", "036000291452", "upc"],
    ["GTIN-12", "036000291452", "upc"],
    ["UPC-A", "036000291452", "upc"],
    ["Isbn", "9783161484100", "isbn"],
    ["ISBN-10", "316148410X", "isbn"],
    ["mpn", "XK-42", "mpn"],
    ["Manufacturer Part Number", "XK-42", "mpn"],
  ] as const)("reads %s %s as %s", (reference_type, reference, code) => {
    const sorted = toProductReferences([{ reference_type, reference }])

    expect(sorted).toEqual({
      ean: null,
      upc: null,
      isbn: null,
      mpn: null,
      [code]: reference,
      references: [{ type: reference_type, reference }],
    })
  })

  it("keeps all references and takes the first of a kind", () => {
    expect(
      toProductReferences([
        { reference_type: "EAN", reference: " " },
        { reference_type: "EAN", reference: " 4006381333931 " },
        { reference_type: "EAN", reference: "96385074" },
        { reference_type: "ASIN", reference: "B000" },
      ])
    ).toMatchObject({
      ean: "4006381333931",
      references: [
        { type: "EAN", reference: "4006381333931" },
        { type: "EAN", reference: "96385074" },
        { type: "ASIN", reference: "B000" },
      ],
    })
  })
})
