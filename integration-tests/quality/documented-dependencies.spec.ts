import fs from "node:fs"
import path from "node:path"
import { readDocument, ROOT } from "./read-documents"

const KINDS = ["dependencies", "devDependencies", "peerDependencies"]

describe("docs/decisions/0002-dependencies.md", () => {
  it.each([".", "simulator"])("says why, of each that %s has", (folder) => {
    const manifest = JSON.parse(
      fs.readFileSync(path.join(ROOT, folder, "package.json"), "utf8")
    ) as Record<string, Record<string, string> | undefined>
    const names = KINDS.flatMap((kind) =>
      Object.keys(manifest[kind] ?? {})
    ).filter((name) => !name.startsWith("@types/"))
    const text = readDocument("docs/decisions/0002-dependencies.md")
    expect(names.length).toBeGreaterThan(3)
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })
})

type Locked = { dev?: boolean; peer?: boolean; devOptional?: boolean } & {
  hasInstallScript?: boolean
}

describe("what a store installs with the plugin", () => {
  it("runs nothing while it is installed", () => {
    const { packages } = JSON.parse(
      fs.readFileSync(path.join(ROOT, "package-lock.json"), "utf8")
    ) as { packages: Record<string, Locked> }
    const shipped = Object.entries(packages).filter(
      ([, { dev, peer, devOptional }]) => !dev && !peer && !devOptional
    )
    expect(shipped.length).toBeGreaterThan(10)
    expect(
      shipped.filter(([, { hasInstallScript }]) => hasInstallScript)
    ).toEqual([])
  })
})
