import fs from "node:fs"
import path from "node:path"
import ts from "typescript"
import { blocksOf, DOCUMENTS, ROOT } from "./read-documents"

/**
 * What a block may be in. A diagram is a picture in words; anything else is
 * compiled here or run by `documented-commands.spec.ts`.
 */
const LANGUAGES = ["ts", "bash", "mermaid"]

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(ROOT, "tsconfig.check.json"), (file) =>
    fs.readFileSync(file, "utf8")
  ).config,
  ts.sys,
  ROOT
)

const blocks = DOCUMENTS.flatMap(blocksOf)

describe("code in the documents", () => {
  it("is in a language that a test reads", () => {
    expect(blocks.length).toBeGreaterThan(10)
    expect(
      blocks.filter(({ language }) => !LANGUAGES.includes(language))
    ).toEqual([])
  })

  it("compiles as a store would compile it", () => {
    const files = new Map(
      blocks
        .filter(({ language }) => language === "ts")
        .map(({ text }, index) => [nameOf(text, index), text])
    )
    expect(files.size).toBeGreaterThan(5)
    const options: ts.CompilerOptions = {
      ...config.options,
      paths: {
        ...config.options.paths,
        "medusa-plugin-mirakl/workflows": [
          path.join(ROOT, "src/workflows/index.ts"),
        ],
      },
    }
    const host = ts.createCompilerHost(options)
    const { readFile, fileExists } = host
    host.readFile = (file) => files.get(file) ?? readFile(file)
    host.fileExists = (file) => files.has(file) || fileExists(file)
    const program = ts.createProgram([...files.keys()], options, host)
    const problems = [...files].flatMap(([file, text]) => {
      const source = program.getSourceFile(file)
      return [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ].map(
        ({ messageText }) =>
          `${text.slice(0, 60)}… ${ts.flattenDiagnosticMessageText(messageText, "\n")}`
      )
    })
    expect(problems).toEqual([])
  }, 300_000)
})

/** Each block is a file of its own; one that awaits at its top is an ES module. */
function nameOf(text: string, index: number): string {
  const ending = /^(const \w+ = )?await /m.test(text) ? "mts" : "ts"
  return path.join(ROOT, "src/workflows", `documented-${index}.${ending}`)
}
