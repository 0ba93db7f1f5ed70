import { bisect } from "../bisect"

const items = Array.from({ length: 100 }, (_, index) => index)

describe("bisect", () => {
  it("does good work in one go", async () => {
    const work = jest.fn().mockResolvedValue(undefined)
    expect(await bisect(items, work)).toEqual({ done: items, failed: [] })
    expect(work.mock.calls).toEqual([[items]])
  })

  it("finds the bad items in few tries and does all the others", async () => {
    const bad = new Set([17, 99])
    const error = new Error("bad")
    let tries = 0
    const result = await bisect(items, (batch) => {
      tries += 1
      return batch.some((item) => bad.has(item))
        ? Promise.reject(error)
        : Promise.resolve()
    })
    expect(result.failed).toEqual([
      { item: 17, error },
      { item: 99, error },
    ])
    expect(result.done).toEqual(items.filter((item) => !bad.has(item)))
    // Two ways down seven levels, with what branches off.
    expect(tries).toBeLessThan(30)
  })

  it("does nothing with nothing", async () => {
    const work = jest.fn()
    expect(await bisect([], work)).toEqual({ done: [], failed: [] })
    expect(work).not.toHaveBeenCalled()
  })
})
