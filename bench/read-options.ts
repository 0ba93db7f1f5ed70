import { parseArgs } from "node:util"
import type { BenchCase } from "./bench-case"
import type { BenchSizes } from "./bench-sizes"
import { BENCH_CASES } from "./cases"

export type BenchOptions = {
  cases: BenchCase[]
  sizes: BenchSizes
  isJson: boolean
}

/** What `npm run bench` was asked for. Throws on what it doesn't know. */
export function readBenchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      orders: { type: "string", default: "10000" },
      listings: { type: "string", default: "100000" },
      case: { type: "string", multiple: true },
      json: { type: "boolean", default: false },
    },
  })
  return {
    cases: pickCases(values.case),
    sizes: {
      orders: positive("--orders", values.orders),
      listings: positive("--listings", values.listings),
    },
    isJson: values.json,
  }
}

/** How many hours `npm run soak` is to last. */
export function readSoakHours(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: { hours: { type: "string", default: "0.2" } },
  })
  const hours = Number(values.hours)
  if (!(hours > 0)) {
    throw new Error(`--hours takes a number above 0, not ${values.hours}.`)
  }
  return hours
}

function pickCases(names: string[] | undefined): BenchCase[] {
  const unknown = names?.find(
    (name) => !BENCH_CASES.some((benchCase) => benchCase.name === name)
  )
  if (unknown !== undefined) {
    const known = BENCH_CASES.map(({ name }) => name).join(", ")
    throw new Error(`There is no case ${unknown}. Cases: ${known}`)
  }
  return BENCH_CASES.filter(({ name }) => !names || names.includes(name))
}

function positive(option: string, value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(`${option} takes a whole number above 0, not ${value}.`)
  }
  return number
}
