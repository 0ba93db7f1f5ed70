/** How much of what happens an instance keeps in its log. */
export type LogLevel = "error" | "success" | "all"

/** What a log entry tells of. */
export type LogKind = "call" | "decision" | "change" | "run"

/** What decides about the level of an entry. */
export type LogFacts = {
  kind: LogKind
  outcome: "success" | "error"
  /** Of a call: it changes something on Mirakl. */
  isWrite?: boolean
  /** It concerns one order or listing. */
  hasReference?: boolean
}

const RANKS: Record<LogLevel, number> = { error: 0, success: 1, all: 2 }

/**
 * The lowest level that shows an entry: `error` what failed, `success` what
 * was done besides, `all` also what was only read.
 */
export function levelOf({ kind, outcome, isWrite }: LogFacts): LogLevel {
  if (outcome === "error") {
    return "error"
  }
  return kind === "call" && !isWrite ? "all" : "success"
}

/**
 * Whether an instance keeps an entry. The story of a record is kept at every
 * level: runs, decisions, changes, and the calls that changed one record on
 * Mirakl. There are a handful per record, and no other trace tells them.
 */
export function isKept(facts: LogFacts, level: LogLevel): boolean {
  const isStory =
    facts.kind !== "call" || Boolean(facts.isWrite && facts.hasReference)
  return isStory || RANKS[levelOf(facts)] <= RANKS[level]
}
