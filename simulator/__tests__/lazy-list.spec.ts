import { serialize } from "node:v8"
import { lazyList, partOf } from "../src/state/lazy-list"

describe("partOf", () => {
  it("gives the elements from a start on", () => {
    const list = lazyList(5, (position) => position)
    expect(partOf(list, 3, 10).slice(0, 10)).toEqual([3, 4])
  })

  // An open export of a shop kept its part as a function, and the demo
  // crashed when it saved its state.
  it("keeps a plain list plain, so that it can be saved", () => {
    const part = partOf([1, 2, 3], 1, 2)
    expect(part).toEqual([2, 3])
    expect(() => serialize(part)).not.toThrow()
  })
})
