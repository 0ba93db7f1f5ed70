import fs from "node:fs"
import path from "node:path"
import { readDocument, ROOT } from "./read-documents"

const [list = ""] = readDocument("docs/security.md").split("\n## ")

/** Threat, what stands against it, and its tests. */
const threats = list
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => line.split(" | "))

describe("docs/security.md", () => {
  it("has a list of threats", () => {
    expect(threats.length).toBeGreaterThan(15)
  })

  it.each(threats)("names a test that tries it: %s", (_, __, tests = "") => {
    const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file)
    expect(named.length).toBeGreaterThan(0)
    for (const file of named) {
      expect(fs.readFileSync(path.join(ROOT, file), "utf8")).toMatch(/\bit\b/)
    }
  })
})
