import fs from "node:fs"
import path from "node:path"
import { describeApi } from "../../scripts/openapi/describe-api"

const ROOT = path.resolve(__dirname, "../..")

type Operation = { summary?: string }

describe("docs/openapi.json", () => {
  const described = describeApi(path.join(ROOT, "src/api"))

  it("is what the routes and their schemas say now: else run `npm run openapi`", () => {
    const written: unknown = JSON.parse(
      fs.readFileSync(path.join(ROOT, "docs/openapi.json"), "utf8")
    )
    expect(written).toEqual(JSON.parse(JSON.stringify(described)))
  })

  it("says of every route what it does", () => {
    const operations = Object.entries(
      described.paths as Record<string, Record<string, Operation>>
    ).flatMap(([route, methods]) =>
      Object.entries(methods).map(([method, { summary }]) => ({
        route: `${method} ${route}`,
        summary,
      }))
    )
    expect(operations.length).toBeGreaterThan(50)
    expect(operations.filter(({ summary }) => !summary)).toEqual([])
  })
})
