import { gatherIds } from "../gather-ids"

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

describe("gatherIds", () => {
  it("works on those together that came while it was at work", async () => {
    const { open, opened } = gate()
    const bunches: string[][] = []
    const gather = gatherIds(async (ids) => {
      bunches.push(ids)
      await opened
    })

    const first = gather("a")
    await Promise.resolve()
    await Promise.resolve()
    const later = [gather("b"), gather("c"), gather("b")]
    open()
    await Promise.all([first, ...later])

    expect(bunches).toEqual([["a"], ["b", "c"]])
  })

  it("bounds what it works on at once", async () => {
    const sizes: number[] = []
    const gather = gatherIds(async (ids) => void sizes.push(ids.length))

    await Promise.all(
      Array.from({ length: 2500 }, (_, index) => gather(String(index)))
    )

    expect(sizes).toEqual([1000, 1000, 500])
  })

  it("goes on after a failure, which reaches those concerned only", async () => {
    const gather = gatherIds(async ([id]) => {
      if (id === "bad") {
        throw new Error("refused")
      }
    })

    await expect(gather("bad")).rejects.toThrow("refused")
    await expect(gather("good")).resolves.toBeUndefined()
  })
})
