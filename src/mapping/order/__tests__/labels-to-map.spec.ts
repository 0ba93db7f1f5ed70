import { labelsToMap } from "../labels-to-map"

describe("labelsToMap", () => {
  it("lists each label that orders wait for once, with the country that it seems to mean", () => {
    expect(
      labelsToMap(
        [
          { countries: ["France (Guadeloupe)"] },
          { countries: ["FRANCE (Guadeloupe)", "Atlantis"] },
          { countries: ["Utopia"] },
          { skus: ["A"] },
          null,
        ],
        [{ label: "utopia", country_code: "fr" }]
      )
    ).toEqual([
      { label: "France (Guadeloupe)", country_code: "gp" },
      { label: "Atlantis", country_code: null },
    ])
  })
})
