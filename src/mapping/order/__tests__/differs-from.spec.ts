import { differsFrom } from "../differs-from"

describe("differsFrom", () => {
  it.each([
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ a: null }, { a: undefined }, false],
    [{}, { a: null }, false],
    [{ m: { x: "1" } }, { m: { x: "1" } }, false],
    [{ a: 1 }, { a: 2 }, true],
    [{}, { a: "x" }, true],
    [{ m: null }, { m: { x: "1" } }, true],
  ])("compares %j with %j: %s", (current, given, expected) => {
    expect(differsFrom(current, given)).toBe(expected)
  })
})
