import { callClassOf } from "../call-class-of"

const NIGHTLY = {
  trigger: "schedule" as const,
  actor_id: null,
  attempts: 1,
  crashes: 0,
  total: 0,
}

describe("how the calls of a run count", () => {
  it.each([
    ["a schedule runs", {}, "scheduled"],
    ["a person runs a schedule now", { actor_id: "user_1" }, "interactive"],
    ["a person starts it", { trigger: "manual" as const }, "interactive"],
    ["an event wakes it", { trigger: "event" as const }, "event"],
    ["it is tried again", { attempts: 2 }, "interactive"],
    ["its process died before", { crashes: 1 }, "interactive"],
    ["its process was shut down before", { total: 4 }, "interactive"],
  ])("when %s", (_, changes, expected) => {
    expect(callClassOf({ ...NIGHTLY, ...changes })).toBe(expected)
  })
})
