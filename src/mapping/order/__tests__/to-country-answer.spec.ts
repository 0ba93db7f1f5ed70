import { toCountryAnswer } from "../to-country-answer"

const held = (countries: string[], held_reason = "UNKNOWN_COUNTRY") => ({
  held_reason,
  held_details: { countries },
})

describe("an answer about a country", () => {
  it("teaches what the order's label means", () => {
    expect(toCountryAnswer(held(["Hexagone"]), { country_code: "FR" })).toEqual(
      { label: "Hexagone", country_code: "fr" }
    )
  })

  it("needs to say which of two labels it means", () => {
    const two = held(["Hexagone", "Plat pays"])
    expect(toCountryAnswer(two, { country_code: "fr" })).toEqual({
      refusal: "Name the label that is meant: Hexagone or Plat pays.",
    })
    expect(
      toCountryAnswer(two, { country_code: "be", label: "Plat pays" })
    ).toEqual({ label: "Plat pays", country_code: "be" })
  })

  it("is refused for another label, and when no country is missing", () => {
    expect(
      toCountryAnswer(held(["Hexagone"]), { country_code: "fr", label: "X" })
    ).toHaveProperty("refusal")
    for (const binding of [
      held(["Hexagone"], "UNKNOWN_SKU"),
      { held_reason: null, held_details: null },
    ]) {
      expect(toCountryAnswer(binding, { country_code: "fr" })).toHaveProperty(
        "refusal"
      )
    }
  })
})
