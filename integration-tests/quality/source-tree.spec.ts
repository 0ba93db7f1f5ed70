import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../..")
const FOLDERS = [
  "src",
  "simulator",
  "demo",
  "bench",
  "integration-tests",
  "scripts",
]

// Names that a framework asks for: migrations, route parameters, its globs.
const GIVEN =
  /^(Migration\d+\.ts|\[\w+\]|@[\w-]+|\.snapshot-[\w-]+\.json|README\.md|CHANGELOG\.md|LICENSE)$/
/** What Medusa's build leaves out, wherever it lies. */
const LEFT_OUT = ["test", "unit-tests", "integration-tests"]
/** Its path is `…/test`, which the build would leave out. */
const CAPITAL = "src/api/admin/mirakl/instances/[id]/Test"
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/

function namesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !["node_modules", ".medusa", "dist"].includes(name))
    .flatMap((entry) => {
      const child = `${folder}/${entry.name}`
      return entry.isDirectory() ? [child, ...namesBelow(child)] : [child]
    })
}

describe("source tree", () => {
  const paths = FOLDERS.flatMap(namesBelow)

  it("names files and folders in kebab-case", () => {
    const odd = paths.filter((name) => {
      if (name === CAPITAL) {
        return false
      }
      const base = path.basename(name)
      return !GIVEN.test(base) && base !== "__tests__" && !KEBAB_CASE.test(base)
    })
    expect(odd).toEqual([])
  })

  it("has nothing in src that the build of the package would leave out", () => {
    const lost = paths.filter(
      (name) =>
        name.startsWith("src/") && LEFT_OUT.includes(path.basename(name))
    )
    expect(lost).toEqual([])
  })

  it("never puts text into the admin as HTML: it may be a marketplace's", () => {
    const pages = paths.filter((name) => /^src\/admin\/.*\.tsx$/.test(name))
    expect(pages.length).toBeGreaterThan(50)
    const raw = pages.filter((name) =>
      /innerHTML|insertAdjacentHTML|document\.write/i.test(
        readFileSync(path.join(ROOT, name), "utf8")
      )
    )
    expect(raw).toEqual([])
  })

  it("has no folder or file for things without a home", () => {
    const homeless = paths.filter((name) =>
      /^(utils?|helpers?|common|misc|lib\.ts)(\.tsx?)?$/.test(
        path.basename(name)
      )
    )
    expect(homeless).toEqual([])
  })
})
