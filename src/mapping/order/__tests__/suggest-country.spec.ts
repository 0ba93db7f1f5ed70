import { suggestCountry } from "../suggest-country"

describe("suggestCountry", () => {
  it.each([
    ["France (Guadeloupe)", "gp"],
    ["Royaume de Belgique", "be"],
    ["Bundesrepublik Deutschland", "de"],
    ["Reino de España", "es"],
    ["Espagne - Baléares", "es"],
    ["Guinea-Bissau", "gw"],
    ["Italia (isole)", "it"],
    ["Schweiz / Suisse", "ch"],
    ["be", "be"],
    ["AUT", "at"],
  ])("reads %j as %s", (label, expected) => {
    expect(suggestCountry(label)).toBe(expected)
  })

  it.each(["", "Atlantis", "Korea", "Belgique et Luxembourg", "(none)"])(
    "does not guess %j",
    (label) => {
      expect(suggestCountry(label)).toBeNull()
    }
  )

  it.each(["(", "a ", "((a)"])("suggests nothing for endless %j", (part) => {
    expect(suggestCountry(part.repeat(200_000))).toBeNull()
  })
})
