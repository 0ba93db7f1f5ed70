import fs from "node:fs"
import path from "node:path"
import { readDocument, ROOT } from "./read-documents"

const versionOf = (folder: string): string =>
  (
    JSON.parse(
      fs.readFileSync(path.join(ROOT, folder, "package.json"), "utf8")
    ) as { version: string }
  ).version

const headings = (document: string) =>
  [...readDocument(document).matchAll(/^## (\d+\.\d+\.\d+)$/gm)].map(
    ([, version]) => version
  )

describe("versions", () => {
  it("are told of by the change logs, the present one first", () => {
    expect(headings("CHANGELOG.md")[0]).toBe(versionOf("."))
    expect(headings("simulator/CHANGELOG.md")[0]).toBe(versionOf("simulator"))
  })

  it("each say in docs/upgrading.md what is to be done", () => {
    expect(headings("docs/upgrading.md")).toEqual(headings("CHANGELOG.md"))
  })

  it("of Medusa that the README names are the oldest allowed and the one that is here", () => {
    const { peerDependencies } = JSON.parse(
      fs.readFileSync(path.join(ROOT, "package.json"), "utf8")
    ) as { peerDependencies: Record<string, string> }
    const [, oldest, newest] =
      /\| Medusa +\| (\S+) to (\S+) are tested/.exec(
        readDocument("README.md")
      ) ?? []
    expect(`^${oldest}`).toBe(peerDependencies["@medusajs/medusa"])
    expect(newest).toBe(versionOf("node_modules/@medusajs/medusa"))
  })
})
