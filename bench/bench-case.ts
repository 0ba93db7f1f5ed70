import type { Bench } from "./bench"

/** What was measured, with the figures behind it. */
export type Measurement = {
  value: number
  facts?: Record<string, number>
}

/** The default export of a file in `cases/`. It throws when what it made is wrong. */
export type Measure = (bench: Bench) => Promise<Measurement>

/** A case and what it must reach. */
export type BenchCase = {
  name: string
  /** What the value is, for the table. */
  title: string
  target: number
  /** Whether more or less than the target is good. */
  goal: "at_least" | "at_most"
  /** The file in `cases/`, without its ending; each case runs in a process and a database of its own. */
  file: string
}

/** What a case came to; the line of `--json`. */
export type BenchResult = {
  case: string
  value: number
  target: number
  goal: BenchCase["goal"]
  ok: boolean
} & Record<string, number | string | boolean>
