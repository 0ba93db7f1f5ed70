import { collectWhileBusy } from "../collect-while-busy"

describe("collectWhileBusy", () => {
  it("works on a burst in two batches", async () => {
    const batches: string[][] = []
    let finishFirst = () => {}
    const firstIsDone = new Promise<void>((resolve) => (finishFirst = resolve))
    let hasBegun = () => {}
    const firstHasBegun = new Promise<void>((resolve) => (hasBegun = resolve))
    const collect = collectWhileBusy<null>(async (_, ids) => {
      batches.push(ids)
      if (batches.length === 1) {
        hasBegun()
        await firstIsDone
      }
    })

    const together = [collect(null, "a"), collect(null, "b")]
    await firstHasBegun
    const meanwhile = [
      collect(null, "c"),
      collect(null, "d"),
      collect(null, "c"),
    ]
    finishFirst()
    await Promise.all([...together, ...meanwhile])

    expect(batches).toEqual([
      ["a", "b"],
      ["c", "d"],
    ])
  })

  it("goes on after a batch that failed", async () => {
    const done: string[] = []
    const collect = collectWhileBusy<null>(async (_, ids) => {
      if (ids.includes("bad")) {
        throw new Error("no database")
      }
      done.push(...ids)
    })

    await expect(collect(null, "bad")).rejects.toThrow("no database")
    await collect(null, "good")

    expect(done).toEqual(["good"])
  })
})
