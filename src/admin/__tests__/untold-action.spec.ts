import { isDecisionOf, untoldOf } from "../lib/untold-action"

describe("isDecisionOf", () => {
  const decision = (kind: string, key: string) => ({ kind, key, status: "" })

  it.each([
    ["accept", decision("accept", "acceptance"), true],
    ["refuse", decision("accept", "acceptance"), true],
    ["cancel", decision("cancel", "cancel"), true],
    ["cancel", decision("cancel", "cancel:of-lines"), false],
    ["accept", decision("refund", "refund:1"), false],
    ["import", decision("accept", "acceptance"), false],
  ])("%s: %j is %s", (action, given, expected) => {
    expect(isDecisionOf(action, given)).toBe(expected)
  })
})

describe("untoldOf", () => {
  const answer = (...statuses: string[]) => ({
    order: {
      actions: statuses.map((status, index) => ({
        key: `refund:${index}`,
        kind: "refund",
        status,
      })),
    },
  })
  const any = () => true

  it.each([
    ["pending", "pending"],
    ["uncertain", "uncertain"],
    ["pushing", "uncertain"],
    ["pushed", undefined],
  ])("tells of one that is %s: %s", (status, expected) => {
    expect(untoldOf(answer(status), any)).toBe(expected)
  })

  it("tells of nothing but what was asked", () => {
    const { order } = answer("uncertain", "pushed")
    expect(untoldOf({ order }, ({ key }) => key === "refund:1")).toBeUndefined()
    expect(untoldOf({ order: {} }, any)).toBeUndefined()
  })
})
