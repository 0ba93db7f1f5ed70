import fs from "node:fs"
import path from "node:path"
import ts from "typescript"
import { ROOT } from "./read-documents"

/** What a store imports: `exports` of package.json. */
const ENTRIES = [
  "src/index.ts",
  "src/workflows/index.ts",
  "src/modules/mirakl/index.ts",
].map((file) => path.join(ROOT, file))

describe("what the package exports", () => {
  // ESLint asks for docstrings of functions, classes and workflows everywhere;
  // types are only asked for where a store can see them.
  it("says what it is, types included", () => {
    const program = ts.createProgram(ENTRIES, {
      ...ts.parseJsonConfigFileContent(
        ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) =>
          fs.readFileSync(file, "utf8")
        ).config,
        ts.sys,
        ROOT
      ).options,
      noEmit: true,
    })
    const checker = program.getTypeChecker()
    const surface = ENTRIES.flatMap((file) => {
      const module = checker.getSymbolAtLocation(
        program.getSourceFile(file) as ts.Node
      )
      return module ? checker.getExportsOfModule(module) : []
    }).map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias
        ? checker.getAliasedSymbol(symbol)
        : symbol
    )
    expect(surface.length).toBeGreaterThan(30)
    expect(
      surface
        .filter((symbol) => !symbol.getDocumentationComment(checker).length)
        .map(({ name }) => name)
    ).toEqual([])
  }, 300_000)
})
