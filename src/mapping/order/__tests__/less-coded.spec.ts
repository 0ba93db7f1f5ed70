import { lessCoded } from "../less-coded"

const row = (code: string, amount: number) => ({ code, amount })

describe("lessCoded", () => {
  it.each([
    ["nothing", [row("A", 2)], [], [2]],
    ["a part", [row("A", 2)], [row("A", 0.5)], [1.5]],
    [
      "several cancelations of one code",
      [row("A", 2)],
      [row("A", 0.5), row("A", 0.1)],
      [1.4],
    ],
    ["more than there is", [row("A", 2)], [row("A", 3)], [0]],
    ["another code", [row("A", 2)], [row("B", 1)], [2]],
    [
      "from several rows of a code",
      [row("A", 2), row("A", 3)],
      [row("A", 4)],
      [0, 1],
    ],
    [
      "without a rest of binary fractions",
      [row("A", 0.3)],
      [row("A", 0.1)],
      [0.2],
    ],
  ])("takes off %s", (_, rows, cancelled, amounts) => {
    expect(lessCoded(rows, cancelled).map(({ amount }) => amount)).toEqual(
      amounts
    )
  })
})
