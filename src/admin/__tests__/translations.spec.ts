import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { FLAGS } from "../../mapping/decision/flags"
import { HELD_REASONS } from "../../mapping/decision/held-reasons"
import { HEALTH_REASONS } from "../../mapping/health/health-reasons"
import { MIRAKL_OPERATIONS } from "../../mapping/operation/mirakl-operations"
import translations from "../i18n"

const ADMIN = path.resolve(__dirname, "..")
const PLURAL = /_(zero|one|two|few|many|other)$/

type Tree = { [key: string]: string | Tree }

const english: Tree = translations.en.mirakl
const keys = new Set(keysOf(english))
const source = sourceFiles(ADMIN)
  .map((file) => readFileSync(file, "utf8"))
  .join("\n")

describe("English translations", () => {
  it("have every key that a page names", () => {
    // A key is a dotted text whose first part is a group of translations.
    const named = [...source.matchAll(/"([a-z]\w*(?:\.\w+)+)"/gi)]
      .map(([, key]) => key ?? "")
      .filter((key) => key.slice(0, key.indexOf(".")) in english)
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((key) => !keys.has(key))).toEqual([])
  })

  it("have no key that no page names", () => {
    const composed = [...source.matchAll(/`([a-z]\w*\.[^`]*)`/gi)].map(
      ([, template]) => toPattern(template ?? "")
    )
    const isNamed = (key: string) =>
      source.includes(`"${key}"`) || composed.some((it) => it.test(key))
    // A reason's words are composed in two steps.
    const unnamed = [...keys].filter(
      (key) => !isNamed(key) && !/^(heldReasons|flags)\./.test(key)
    )
    expect(unnamed).toEqual([])
  })

  it.each(Object.keys(HELD_REASONS))("put %s into words", (code) => {
    for (const part of ["label", "message", "remedy"]) {
      expect(keys).toContain(`heldReasons.${code}.${part}`)
    }
  })

  it.each(Object.keys(FLAGS))("put %s into words", (code) => {
    for (const part of ["label", "message", "remedy"]) {
      expect(keys).toContain(`flags.${code}.${part}`)
    }
  })

  it.each([...MIRAKL_OPERATIONS])("name the operation %s", (operation) => {
    expect(english.operations).toHaveProperty(operation, {
      label: expect.any(String),
      hint: expect.any(String),
    })
  })
})

describe.each(["de", "fr", "es"] as const)(
  "the translations into %s",
  (language) => {
    const texts = textsOf(translations[language].mirakl)

    it("have the keys that English has", () => {
      expect([...texts.keys()].sort()).toEqual(
        [...textsOf(english).keys()].sort()
      )
    })

    it("put the same facts into each text", () => {
      const other = [...textsOf(english)].filter(
        ([key, text]) => factsIn(text) !== factsIn(texts.get(key) ?? "")
      )
      expect(other).toEqual([])
    })
  }
)

describe("the health of an instance", () => {
  it.each(Object.keys(HEALTH_REASONS))("has words for %s", (code) => {
    expect(keys).toContain(`healthReasons.${code}.message`)
    expect(keys).toContain(`healthReasons.${code}.remedy`)
  })
})

/** Every text by its full key, plural endings included. */
function textsOf(tree: Tree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === "string"
        ? [[prefix + name, value] as const]
        : [...textsOf(value, `${prefix}${name}.`)]
    )
  )
}

function factsIn(text: string): string {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort().join()
}

function keysOf(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string"
      ? [prefix + name.replace(PLURAL, "")]
      : keysOf(value, `${prefix}${name}.`)
  )
}

function toPattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map(escapeRegExp)
  return new RegExp(`^${parts.join(".+")}$`)
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      return entry.name === "__tests__" ? [] : sourceFiles(file)
    }
    return /\.tsx?$/.test(entry.name) ? [file] : []
  })
}
