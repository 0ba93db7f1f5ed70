import { toCountryCode } from "../to-country-code"

describe("toCountryCode", () => {
  it.each([
    ["FRA", "France", "fr"],
    ["bel", null, "be"],
    // The code is right, whatever the label says.
    ["GBR", "France", "gb"],
    [null, "France (métropolitaine)", "fr"],
    [null, "Spain (Península)", "es"],
    [null, "Deutschland", "de"],
    [null, "  belgique ", "be"],
    [null, "Pays-Bas", "nl"],
    [null, "USA", "us"],
    ["", "Österreich", "at"],
    [null, "Saint-Martin (partie néerlandaise)", "sx"],
  ])("reads code %j and label %j as %j", (code, country, expected) => {
    expect(toCountryCode({ country_iso_code: code, country }, [])).toBe(
      expected
    )
  })

  it.each([
    [null, null],
    [null, ""],
    [null, "Atlantis"],
    ["ZZZ", "Atlantis"],
    // Territories with a code of their own.
    [null, "France (Guadeloupe)"],
    [null, "Korea"],
  ])("does not guess code %j and label %j", (code, country) => {
    expect(toCountryCode({ country_iso_code: code, country }, [])).toBeNull()
  })

  it("believes what a person said a label means before it guesses", () => {
    const mappings = [
      { label: "France (DOM)", country_code: "RE" },
      { label: "Frankreich", country_code: "be" },
    ]
    expect(toCountryCode({ country: "FRANCE (dom)" }, mappings)).toBe("re")
    expect(toCountryCode({ country: "Frankreich" }, mappings)).toBe("be")
  })

  // A pattern that tracks back would take hours: the test would time out.
  it.each(["(", "a ", "((a)"])(
    "reads a label of endless %j in linear time",
    (part) => {
      const country = part.repeat(200_000)
      expect(toCountryCode({ country }, [])).toBeNull()
      expect(toCountryCode({ country: `Nowhere ${country})` }, [])).toBeNull()
    }
  )
})
