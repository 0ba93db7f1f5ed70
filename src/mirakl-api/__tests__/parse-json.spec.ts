import { parseJson } from "../http/parse-json"

it.each([
  ["a NUL", String.raw`{"name":"Zo\u0000é"}`, { name: "Zoé" }],
  ["NULs in a row", String.raw`["\u0000\u0000a\u0000"]`, ["a"]],
  ["a NUL in a name", String.raw`{"a\u0000b":1}`, { ab: 1 }],
  ["the first half of a pair", String.raw`["caf\ud83d"]`, ["caf\ufffd"]],
  ["the second half of a pair", String.raw`["\uDE00!"]`, ["\ufffd!"]],
  ["two first halves", String.raw`["\ud83d\ud83d\ude00"]`, ["\ufffd😀"]],
  ["a whole pair", String.raw`["\ud83d\ude00"]`, ["😀"]],
  ["a written backslash", String.raw`["\\u0000 \\ud83d"]`, ["\\u0000 \\ud83d"]],
  ["other escapes", String.raw`["\n\"\u00e9\u0000"]`, ['\n"é']],
])("stores what can be stored of %s", (_, text, expected) => {
  expect(parseJson(text)).toEqual(expected)
})

it("refuses what is no JSON", () => {
  expect(() => parseJson(String.raw`["\u0000"`)).toThrow(SyntaxError)
})

it("takes linear time", () => {
  const long = "\\\\".repeat(200_000)
  expect(parseJson(`["${long}\\u0000"]`)).toEqual(["\\".repeat(200_000)])
})
