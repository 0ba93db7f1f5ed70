import type { BenchCase, BenchResult, Measurement } from "./bench-case"

/** What a case came to, beside its target. */
export function toResult(
  { name, target, goal }: BenchCase,
  { value, facts }: Measurement
): BenchResult {
  return {
    case: name,
    value: round(value),
    target,
    goal,
    ok: goal === "at_least" ? value >= target : value <= target,
    ...Object.fromEntries(
      Object.entries(facts ?? {}).map(([fact, figure]) => [fact, round(figure)])
    ),
  }
}

/** A case that could not be measured has missed its target. */
export function toFailure({ name, target, goal }: BenchCase): BenchResult {
  return {
    case: name,
    value: goal === "at_least" ? 0 : Number.MAX_SAFE_INTEGER,
    target,
    goal,
    ok: false,
    failed: true,
  }
}

export function toJsonLine(result: BenchResult): string {
  return JSON.stringify(result)
}

/** Two lines for people. */
export function toTableRow({ title }: BenchCase, result: BenchResult): string {
  const { case: name, value, target, goal, ok, ...facts } = result
  const figures = Object.entries(facts)
    .map(([fact, figure]) => `${fact} ${figure}`)
    .join(" · ")
  return [
    `${ok ? "✓" : "✗"} ${name.padEnd(26)}${String(value).padStart(10)}  ${goal === "at_least" ? "≥" : "≤"} ${target}  ${title}`,
    ...(figures ? [`  ${" ".repeat(26)}${figures}`] : []),
  ].join("\n")
}

function round(figure: number): number {
  return Number(figure.toPrecision(4))
}
