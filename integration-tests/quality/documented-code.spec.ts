import fs from "node:fs"
import path from "node:path"
import ts from "typescript"

const ROOT = path.resolve(__dirname, "../..")
const DOCUMENTS = ["docs/extending.md"]

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(ROOT, "tsconfig.check.json"), (file) =>
    fs.readFileSync(file, "utf8")
  ).config,
  ts.sys,
  ROOT
)

/** The TypeScript of a document, each block as a file of its own. */
function blocksOf(document: string): Map<string, string> {
  const text = fs.readFileSync(path.join(ROOT, document), "utf8")
  return new Map(
    [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(
      ([, code = ""], index) => [
        path.join(ROOT, "src", "workflows", `documented-${index}.ts`),
        code,
      ]
    )
  )
}

describe("code in the documents", () => {
  it.each(DOCUMENTS)(
    "of %s compiles as a store would compile it",
    (document) => {
      const blocks = blocksOf(document)
      expect(blocks.size).toBeGreaterThan(0)
      const options: ts.CompilerOptions = {
        ...config.options,
        paths: {
          "medusa-plugin-mirakl/workflows": [
            path.join(ROOT, "src/workflows/index.ts"),
          ],
        },
      }
      const host = ts.createCompilerHost(options)
      const { readFile, fileExists } = host
      host.readFile = (file) => blocks.get(file) ?? readFile(file)
      host.fileExists = (file) => blocks.has(file) || fileExists(file)
      const program = ts.createProgram([...blocks.keys()], options, host)
      const problems = [...blocks.keys()].flatMap((file) => {
        const source = program.getSourceFile(file)
        return [
          ...program.getSyntacticDiagnostics(source),
          ...program.getSemanticDiagnostics(source),
        ]
      })
      expect(
        problems.map(({ messageText }) =>
          ts.flattenDiagnosticMessageText(messageText, "\n")
        )
      ).toEqual([])
    },
    180_000
  )
})
