import { appendFileSync, chmodSync, mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"

const AT_ONCE = 10_000

/**
 * Writes a file of so many lines, which PostgreSQL can read, too, and which
 * ends with this process; its path.
 */
export function writeLines(
  count: number,
  lineOf: (index: number) => string
): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "mirakl-bench-"))
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o755)
  const file = path.join(folder, "lines")
  for (let start = 0; start < count; start += AT_ONCE) {
    const lines = Array.from(
      { length: Math.min(AT_ONCE, count - start) },
      (_, index) => `${lineOf(start + index)}\n`
    )
    appendFileSync(file, lines.join(""), { mode: 0o644 })
  }
  return file
}
