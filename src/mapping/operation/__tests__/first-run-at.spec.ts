import { firstRunAt, nextRunAt } from "../first-run-at"

describe("firstRunAt", () => {
  const now = "2026-03-02T12:00:00.000Z"

  it.each([
    [15, now, 0, "2026-03-02T12:01:00.000Z"],
    [15, now, 0.5, "2026-03-02T12:08:00.000Z"],
    [15, now, 1, "2026-03-02T12:15:00.000Z"],
    [1, now, 0.7, "2026-03-02T12:01:00.000Z"],
    [1440, now, 0, "2026-03-03T01:00:00.000Z"],
    [1440, now, 1, "2026-03-03T05:00:00.000Z"],
    [1440, "2026-03-02T00:30:00.000Z", 0.5, "2026-03-02T03:00:00.000Z"],
  ])(
    "of %i minutes, from %s, at random %d: %s",
    (minutes, from, random, at) => {
      expect(firstRunAt(minutes, new Date(from), random).toISOString()).toBe(at)
    }
  )
})

describe("nextRunAt", () => {
  const now = new Date("2026-03-02T12:00:00.000Z")
  const planned = new Date("2026-03-02T12:10:00.000Z")

  it.each([
    ["the same interval keeps its rhythm", 15, planned, planned.toISOString()],
    ["another interval starts anew", 30, planned, "2026-03-02T12:08:00.000Z"],
    ["a pause ends", 15, null, "2026-03-02T12:08:00.000Z"],
  ])("when %s", (_, interval_minutes, next_run_at, expected) => {
    const at = nextRunAt({ interval_minutes, next_run_at }, 15, now, 0.5)
    expect(at.toISOString()).toBe(expected)
  })
})
