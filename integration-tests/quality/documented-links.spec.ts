import fs from "node:fs"
import path from "node:path"
import { DOCUMENTS, inlineCodeOf, readDocument, ROOT } from "./read-documents"

describe("links of the documents", () => {
  it.each(DOCUMENTS)("lead somewhere in %s", (document) => {
    const folder = path.join(ROOT, path.dirname(document))
    const dead = [...readDocument(document).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = ""]) => link)
      .filter((link) => !link.startsWith("https://"))
      .filter((link) => {
        const [file = "", anchor] = link.split("#")
        const target = file
          ? path.resolve(folder, file)
          : path.join(ROOT, document)
        return (
          !fs.existsSync(target) ||
          (anchor !== undefined && !anchorsOf(target).includes(anchor))
        )
      })
    expect(dead).toEqual([])
  })
})

describe("files that the documents name", () => {
  const HERE =
    /^(src|integration-tests|simulator|bench|demo|scripts|docs)\/\S+$/
  /** Where a store has hooks of its own. */
  const IN_STORE = "src/workflows/hooks"

  it.each(DOCUMENTS)("are there, in %s", (document) => {
    const missing = inlineCodeOf(document)
      .filter((code) => HERE.test(code) && !/[{<*]/.test(code))
      .filter((file) => file !== IN_STORE)
      .filter((file) => !fs.existsSync(path.join(ROOT, file)))
    expect(missing).toEqual([])
  })
})

/** As GitHub makes them of headings. */
function anchorsOf(file: string): string[] {
  return [...fs.readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-")
  )
}
