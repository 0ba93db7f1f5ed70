import fs from "node:fs"
import path from "node:path"
import { FLAGS } from "../../src/mapping/decision/flags"
import { HELD_REASONS } from "../../src/mapping/decision/held-reasons"
import { IGNORED_REASONS } from "../../src/mapping/decision/ignored-reasons"
import { HEALTH_REASONS } from "../../src/mapping/health/health-reasons"
import { STORE_FINDINGS } from "../../src/mapping/health/store-findings"

const RUNBOOK = fs.readFileSync(
  path.resolve(__dirname, "../../docs/operations.md"),
  "utf8"
)

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
