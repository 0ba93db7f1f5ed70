import fs from "node:fs"
import path from "node:path"
import { ChangeActionType } from "@medusajs/framework/utils"
import { FLAGS } from "../../src/mapping/decision/flags"
import { HELD_REASONS } from "../../src/mapping/decision/held-reasons"
import { IGNORED_REASONS } from "../../src/mapping/decision/ignored-reasons"
import { HEALTH_REASONS } from "../../src/mapping/health/health-reasons"
import { STORE_FINDINGS } from "../../src/mapping/health/store-findings"
import { DRIFT_CAUSES } from "../../src/mapping/stock/decide-drift"
import { readDocument, ROOT } from "./read-documents"

const RUNBOOK = readDocument("docs/operations.md")

/** Words in capitals that are Mirakl's or Medusa's own, and no reason of anything. */
const WORDS: string[] = [
  ...Object.values(ChangeActionType),
  ...["TAX_EXCLUDED", "TAX_INCLUDED", "CUSTOMER_INVOICE", "DEFAULT"],
  "PAY_ON_ACCEPTANCE",
  ...["TO_COLLECT", "WAITING_ACCEPTANCE", "WAITING_DEBIT"],
  ...["WAITING_DEBIT_PAYMENT", "WAITING_REFUND", "WAITING_REFUND_PAYMENT"],
]

describe("docs/operations.md", () => {
  it.each(
    Object.entries({
      ...HELD_REASONS,
      ...FLAGS,
      ...HEALTH_REASONS,
      ...STORE_FINDINGS,
    })
  )("tells what %s means and what to do", (code, { message, remedy }) => {
    expect(cellsOf(code)).toEqual([message, remedy])
  })

  it.each(Object.entries(IGNORED_REASONS))(
    "tells what %s means",
    (code, message) => {
      expect(cellsOf(code)).toEqual([message])
    }
  )
})

describe("every code in the source", () => {
  const codes = readCodes()

  it("is found", () => {
    expect(codes).toEqual(
      expect.arrayContaining([
        "CALL_BUDGET_SPENT",
        "PROCESS_DIED",
        "STOCK_ROW_REJECTED",
        "TIMEOUT",
        "WRONG_KEY",
      ])
    )
  })

  it("has a row that tells what it means and what to do", () => {
    const told = [...Object.keys(IGNORED_REASONS), ...DRIFT_CAUSES]
    const silent = codes.filter(
      (code) => cellsOf(code).length < 2 && !told.includes(code)
    )
    expect(silent).toEqual([])
  })

  it("has a row in docs/mirakl.md where a quantity differs", () => {
    const told = readDocument("docs/mirakl.md")
    expect(DRIFT_CAUSES.filter((it) => !told.includes(`| \`${it}\``))).toEqual(
      []
    )
  })
})

/** Words of several parts in capitals, and single ones that are given as a code. */
function readCodes(): string[] {
  const folder = path.join(ROOT, "src")
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ts$/.test(file) && !/^admin|__tests__/.test(file))
  const found = files.flatMap((file) => {
    const text = fs.readFileSync(path.join(folder, file), "utf8")
    return [
      ...text.matchAll(/["']([A-Z]+(?:_[A-Z]+)+)["']/g),
      ...text.matchAll(/\bcode(?::| \?\?) (?:.*\?\? |.*\? )?"([A-Z]{4,})"/g),
    ].map(([, code = ""]) => code)
  })
  return [...new Set(found)].filter((code) => !WORDS.includes(code)).sort()
}

/** The cells behind a code in its table row. */
function cellsOf(code: string): string[] {
  const row = RUNBOOK.split("\n").find((line) =>
    line.startsWith(`| \`${code}\``)
  )
  return (row ?? "")
    .split("|")
    .slice(2, -1)
    .map((cell) => cell.trim())
}
