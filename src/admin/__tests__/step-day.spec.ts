import { stepDay } from "../lib/step-day"

describe("stepDay", () => {
  it.each([
    ["ArrowLeft", undefined, 28],
    ["ArrowLeft", 0, 0],
    ["ArrowRight", 3, 4],
    ["ArrowRight", undefined, 29],
    ["Home", 12, 0],
    ["End", 12, 29],
    ["Tab", 12, undefined],
  ])("chooses by %s from %s day %s", (key, chosen, day) => {
    expect(stepDay(key, chosen, 29)).toBe(day)
  })
})
