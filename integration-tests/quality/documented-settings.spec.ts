import { readFileSync } from "node:fs"
import path from "node:path"
import { instanceSettings } from "../../src/api/admin/mirakl/instances/settings-validators"
import { DEFAULT_SCHEDULES } from "../../src/mapping/operation/default-schedules"
import { MiraklInstance } from "../../src/modules/mirakl/models/mirakl-instance"
import { readDocument, ROOT } from "./read-documents"

type Property = { parse(name: string): { defaultValue?: unknown } }

const TABLE = readDocument("docs/settings.md")

/** Setting to default, as the document has them. */
const documented = new Map(
  [...TABLE.matchAll(/^\| `(\w+)` +\|.*\| ([^|]+) \|$/gm)].map(
    ([, name = "", byDefault = ""]) => [name, byDefault.trim()]
  )
)

describe("docs/settings.md", () => {
  it("has a row for every setting", () => {
    expect([...documented.keys()]).toEqual(
      expect.arrayContaining(Object.keys(instanceSettings))
    )
  })

  it("tells the defaults of the model", () => {
    const schema = MiraklInstance.schema as unknown as Record<string, Property>
    const wrong = Object.keys(instanceSettings).flatMap((name) => {
      const value = schema[name]?.parse(name).defaultValue
      const said = documented.get(name)?.replaceAll("`", "") ?? ""
      const isSaid =
        value === undefined || (Array.isArray(value) && !value.length)
          ? /^(none|the moment)/.test(said)
          : said === [value].flat().join(" ")
      return isSaid ? [] : [`${name}: ${String(value)}, not ${said}`]
    })
    expect(wrong).toEqual([])
  })

  it("tells how often each operation runs, and may run", () => {
    const rows = [
      ...TABLE.matchAll(/^\| `(\w+)` +\| (\d+) +\| (\d+) +\|$/gm),
    ].map(([, operation, interval, minimum]) => ({
      operation,
      interval_minutes: Number(interval),
      minimum_minutes: Number(minimum),
    }))
    expect(rows).toEqual(
      DEFAULT_SCHEDULES.map(({ reason: _, ...schedule }) => schedule)
    )
  })
})

describe("README.md", () => {
  it("has a row for every option of the plugin", () => {
    const { options = "" } =
      /export type MiraklPluginOptions = \{(?<options>[\s\S]*?)\n\}/.exec(
        readFileSync(path.join(ROOT, "src/modules/mirakl/service.ts"), "utf8")
      )?.groups ?? {}
    const names = [...options.matchAll(/^ {2}(\w+)\?:/gm)].map(([, it]) => it)
    const [, table = ""] = readDocument("README.md").split("### Options")
    expect(names.length).toBeGreaterThan(3)
    expect(
      [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
    ).toEqual(expect.arrayContaining(names))
  })
})
