import { readFileSync, readdirSync } from "node:fs"
import path from "node:path"

const ADMIN = path.resolve(__dirname, "..")
const MEDUSA = path.resolve(ADMIN, "../../node_modules/@medusajs")

/** Every word of the dashboard and its kit that could be a class. */
const known = new Set(
  [
    path.join(MEDUSA, "dashboard/dist/app.js"),
    ...sourceFiles(path.join(MEDUSA, "ui/dist/esm"), /\.js$/),
  ].flatMap(
    (file) => readFileSync(file, "utf8").match(/[^<>"'`\s]*[^<>"'`\s:]/g) ?? []
  )
)

// A store's admin build looks for classes in the packages that its bundler can
// resolve. Under a strict package manager ours is not among them, and a class
// that only we use would be missing from the style sheet.
it("uses only classes that every admin build has", () => {
  const used = sourceFiles(ADMIN, /\.tsx$/).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/className="([^"]+)"/g)].flatMap(
      ([, names]) => names?.split(/\s+/) ?? []
    )
  )
  expect(used.length).toBeGreaterThan(100)
  expect(used.filter((name) => !known.has(name))).toEqual([])
})

function sourceFiles(folder: string, extension: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extension.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}
