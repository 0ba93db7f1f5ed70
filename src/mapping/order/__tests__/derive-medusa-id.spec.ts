import { deriveMedusaId } from "../derive-medusa-id"

describe("deriveMedusaId", () => {
  it("looks like Medusa's own ids", () => {
    expect(deriveMedusaId("order", "shop/1", "O-1")).toMatch(
      /^order_[0-9A-HJKMNP-TV-Z]{26}$/
    )
  })

  it("is the same for the same parts, in every version", () => {
    expect(deriveMedusaId("order", "shop.example/2000", "O-1-A")).toBe(
      "order_HZ6A0A1ZGXK0R811Y25VAKC21G"
    )
  })

  it.each([
    [
      ["a", "bc"],
      ["ab", "c"],
    ],
    [
      ["a", "b"],
      ["b", "a"],
    ],
    [["a"], ["a", ""]],
    [['a","b'], ["a", "b"]],
  ])("tells %j from %j", (one, other) => {
    expect(deriveMedusaId("x", ...one)).not.toBe(deriveMedusaId("x", ...other))
  })
})
