import { pickChanged } from "../lib/pick-changed"

type Fields = { buffer: number; max: number | null; codes: string[] }

const before: Fields = { buffer: 2, max: 50, codes: ["a"] }

// A form sends what a person changed in it: the rest may have been changed by
// somebody else since it was opened.
describe("pickChanged", () => {
  it("picks what differs from before, also inside of lists", () => {
    expect(pickChanged(before, { ...before, codes: ["a", "b"] })).toEqual({
      codes: ["a", "b"],
    })
  })

  it("picks what is emptied", () => {
    expect(pickChanged<Fields>(before, { ...before, max: null })).toEqual({
      max: null,
    })
  })

  it("picks all where nothing is known of before", () => {
    expect(pickChanged<Fields>({}, { ...before, max: null })).toEqual({
      ...before,
      max: null,
    })
  })
})
