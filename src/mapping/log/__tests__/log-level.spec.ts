import { isKept, levelOf, type LogFacts, type LogLevel } from "../log-level"

const read: LogFacts = { kind: "call", outcome: "success", isWrite: false }
const write: LogFacts = { kind: "call", outcome: "success", isWrite: true }
const readOfRecord = { ...read, hasReference: true }
const writeOfRecord = { ...write, hasReference: true }
const failed: LogFacts = { kind: "call", outcome: "error", isWrite: false }
const decision: LogFacts = { kind: "decision", outcome: "success" }
const failedChange: LogFacts = { kind: "change", outcome: "error" }
const run: LogFacts = { kind: "run", outcome: "success" }

const EVERY: LogLevel[] = ["error", "success", "all"]

describe("the level of a log entry", () => {
  it.each<[string, LogFacts, LogLevel, LogLevel[]]>([
    ["a failed call", failed, "error", EVERY],
    ["a call that changed something", write, "success", ["success", "all"]],
    ["a call that changed one record", writeOfRecord, "success", EVERY],
    ["a read", read, "all", ["all"]],
    ["a read of one record", readOfRecord, "all", ["all"]],
    ["a decision", decision, "success", EVERY],
    ["a change that failed", failedChange, "error", EVERY],
    ["a run", run, "success", EVERY],
  ])("of %s", (_, facts, level, keptAt) => {
    expect(levelOf(facts)).toBe(level)
    expect(EVERY.filter((it) => isKept(facts, it))).toEqual(keptAt)
  })
})
