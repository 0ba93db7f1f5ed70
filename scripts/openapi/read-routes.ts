import fs from "node:fs"
import path from "node:path"
import ts from "typescript"

const METHODS = ["GET", "POST", "DELETE"] as const

/** A route of the HTTP API as its file declares it. */
export type ApiRoute = {
  method: (typeof METHODS)[number]
  /** As OpenAPI writes it: `/admin/mirakl/jobs/{id}`. */
  path: string
  /** Its docstring, in one line; null without one. */
  summary: string | null
  /** 202 where the work goes on after the answer. */
  status: "200" | "202"
  /** It answers with a file, not with JSON. */
  isFile: boolean
}

/** The routes under a folder of Medusa routes, by path. */
export function readRoutes(folder: string): ApiRoute[] {
  return fs
    .readdirSync(folder, { encoding: "utf8", recursive: true })
    .filter((file) => path.basename(file) === "route.ts")
    .sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
    .flatMap((file) => {
      const source = ts.createSourceFile(
        file,
        fs.readFileSync(path.join(folder, file), "utf8"),
        ts.ScriptTarget.Latest,
        true
      )
      // Paths are documented in small letters: Medusa matches any case.
      const route = `/${path.dirname(file)}`
        .replace(/\[(\w+)\]/g, "{$1}")
        .toLowerCase()
      return source.statements.flatMap((statement) => toRoute(statement, route))
    })
}

function toRoute(statement: ts.Statement, route: string): ApiRoute[] {
  if (!ts.isVariableStatement(statement)) {
    return []
  }
  const [declaration] = statement.declarationList.declarations
  const name = declaration?.name.getText()
  const method = METHODS.find((it) => it === name)
  const text = statement.getText()
  return method
    ? [
        {
          method,
          path: route,
          summary: summaryOf(statement),
          status: /sendStartedJob|, 202\)/.test(text) ? "202" : "200",
          isFile: /pipeline\(|res\.(end|send)\(/.test(text),
        },
      ]
    : []
}

function summaryOf(statement: ts.Statement): string | null {
  const [doc] = ts.getJSDocCommentsAndTags(statement)
  const text = ts.getTextOfJSDocComment(doc?.comment)
  return text ? text.replace(/\s+/g, " ") : null
}
