import { readDocument } from "./read-documents"

const METHOD = /^(GET|POST|DELETE)(?: (.+))?$/

const openApi = JSON.parse(readDocument("docs/openapi.json")) as {
  paths: Record<string, Record<string, unknown>>
}

const existing = Object.entries(openApi.paths).flatMap(([route, methods]) =>
  Object.keys(methods).map(
    (method) =>
      `${method.toUpperCase()} ${route.replace("/admin/mirakl", "").replace(/\{(\w+)\}/g, ":$1")}`
  )
)

describe("docs/api.md", () => {
  const tables = readDocument("docs/api.md")
    .split("\n")
    .filter((line) => /^(\| )?`(GET|POST|DELETE)/.test(line))
    .map((line) => line.split(" | ")[0]?.split(" → ")[0] ?? "")

  it("names every route that there is, and no other", () => {
    expect(existing.length).toBeGreaterThan(50)
    expect([...new Set(readRoutes(tables))].sort()).toEqual(existing.sort())
  })
})

describe("other documents", () => {
  it.each(["settings", "security", "mirakl", "operations", "extending"])(
    "name in docs/%s.md only routes that there are",
    (name) => {
      const named = [
        ...readDocument(`docs/${name}.md`).matchAll(
          /`((?:GET|POST|DELETE) \/[^`\s]+)`/g
        ),
      ].map(([, route = ""]) => route.replace("/admin/mirakl", ""))
      expect(named.filter((route) => !existing.includes(route))).toEqual([])
    }
  )
})

/**
 * Routes in the short hand of the tables: `GET` and `POST /a` are two,
 * `POST /a/b` · `/c` has `/a/c` as its second, and `…/d` goes on from the route
 * before it, or from where that has a `d`.
 */
function readRoutes(lines: string[]): string[] {
  const routes: string[] = []
  let last = ""
  for (const line of lines) {
    let methods: string[] = []
    let isMethodUsed = false
    for (const [, code = ""] of line.matchAll(/`([^`]+)`/g)) {
      const [, method, given] = METHOD.exec(code) ?? []
      if (method) {
        methods = isMethodUsed ? [method] : [...methods, method]
        isMethodUsed = given !== undefined
      }
      const place = method ? given : code
      if (place !== undefined) {
        last = resolveRoute(place, last)
        routes.push(...methods.map((it) => `${it} ${last}`))
      }
    }
  }
  return routes
}

function resolveRoute(place: string, before: string): string {
  if (!place.startsWith("…")) {
    const isWhole =
      /^\/(instances|listings|orders|jobs|job-lines|logs|overview)/
    return isWhole.test(place)
      ? place
      : `${before.slice(0, before.lastIndexOf("/"))}${place}`
  }
  const rest = place.slice(1)
  const shared = before.indexOf(`/${rest.split("/")[1] ?? ""}`)
  return `${shared < 0 ? before : before.slice(0, shared)}${rest}`
}
