import { buildOrder, givenLine } from "../../order/__tests__/build-order"
import { cancelationKey } from "../cancelation-key"

const keyOf = (...lines: object[]) =>
  cancelationKey(buildOrder({ order_lines: lines.map(givenLine as never) }))
const cancelations = (...ids: string[]) => ({
  cancelations: ids.map((id) => ({ id, amount: 1, quantity: 1 })),
})

describe("cancelationKey", () => {
  it("is null where nothing was cancelled", () => {
    expect(keyOf({}, { order_line_id: "L2" })).toBeNull()
  })

  it("is the same in whichever order the cancelations are told", () => {
    expect(keyOf(cancelations("C-1", "C-2"))).toBe(
      keyOf(cancelations("C-2", "C-1"))
    )
  })

  it("is another with each cancelation, and for a line as a whole", () => {
    const keys = [
      keyOf(cancelations("C-1")),
      keyOf(cancelations("C-1", "C-2")),
      keyOf({ order_line_state: "CANCELED" }),
      keyOf({ ...cancelations("C-1"), order_line_state: "REFUSED" }),
      keyOf({ ...cancelations("C-1"), order_line_id: "L2" }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    keys.forEach((key) => expect(key).toMatch(/^cancelations:c_/))
  })
})
