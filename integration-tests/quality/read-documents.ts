import fs from "node:fs"
import path from "node:path"

export const ROOT = path.resolve(__dirname, "../..")

/** What stands between two fences of a document. */
export type Block = {
  /** Relative to the repository. */
  document: string
  /** Of the opening fence, from 1. */
  line: number
  language: string
  text: string
}

/** The documents that people read: not the change log, which is written by a tool. */
export const DOCUMENTS = [
  ...["README.md", "CONTRIBUTING.md", "simulator/README.md"].filter((file) =>
    fs.existsSync(path.join(ROOT, file))
  ),
  ...fs
    .readdirSync(path.join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file.replaceAll(path.sep, "/")}`)
    .sort(),
]

export function readDocument(document: string): string {
  return fs.readFileSync(path.join(ROOT, document), "utf8")
}

/** The code blocks of a document. */
export function blocksOf(document: string): Block[] {
  const text = readDocument(document)
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((found) => ({
    document,
    line: text.slice(0, found.index).split("\n").length,
    language: found[1] ?? "",
    text: found[2] ?? "",
  }))
}

/** What stands in backticks in the text of a document, outside of its blocks. */
export function inlineCodeOf(document: string): string[] {
  const prose = readDocument(document).replace(/^```[\s\S]*?^```$/gm, "")
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code)
}
