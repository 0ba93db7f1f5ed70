import path from "node:path"
import { ESLint } from "eslint"

// The rules are told apart by the file's place; the snippets are never written
// to disk, so rules that need type information stay out.
const ROOT = path.resolve(__dirname, "../..")
const RULE = "@typescript-eslint/no-restricted-imports"

let eslint: ESLint

beforeAll(() => {
  eslint = new ESLint({
    cwd: ROOT,
    ruleFilter: ({ ruleId }) => ruleId === RULE,
    overrideConfig: {
      languageOptions: { parserOptions: { project: null } },
      linterOptions: { reportUnusedDisableDirectives: "off" },
    },
  })
})

async function complaints(file: string, code: string) {
  const [result] = await eslint.lintText(code, {
    filePath: path.join(ROOT, file),
  })
  expect(result?.fatalErrorCount).toBe(0)
  return result?.messages.map(({ ruleId }) => ruleId)
}

describe("layer rules", () => {
  it.each([
    ["src/mirakl-api/orders.ts", `import { a } from "../mapping/order/a"`],
    ["src/mirakl-api/http/a.ts", `import { a } from "../../workflows/order"`],
    [
      "src/mirakl-api/a.ts",
      `import { Modules } from "@medusajs/framework/utils"`,
    ],
    ["src/mapping/order/a.ts", `import { a } from "../../mirakl-api"`],
    ["src/mapping/order/a.ts", `import type { a } from "../../modules/mirakl"`],
    [
      "src/mapping/a.ts",
      `import { a } from "@medusajs/framework/workflows-sdk"`,
    ],
    ["src/mapping/order/a.ts", `import axios from "axios"`],
    ["src/mapping/order/a.ts", `import fs from "node:fs/promises"`],
    ["src/modules/mirakl/a.ts", `import { a } from "../../workflows/order"`],
    ["src/links/a.ts", `import { a } from "../workflows/order"`],
    ["src/workflows/order/steps/a.ts", `import { a } from "../../../api/a"`],
    ["src/workflows/job/a.ts", `export * from "../../subscribers/a"`],
    [
      "src/api/admin/mirakl/route.ts",
      `import { a } from "../../../mirakl-api"`,
    ],
    ["src/subscribers/a.ts", `import { a } from "../admin/lib/a"`],
    ["src/admin/lib/a.ts", `import { a } from "../../mapping/a"`],
    ["src/admin/lib/a.tsx", `import { a } from "@medusajs/framework/utils"`],
    ["src/workflows/order/a.ts", `import { a } from "mirakl-simulator"`],
    [
      "src/workflows/order/a.ts",
      `import { a } from "../../../simulator/src/a"`,
    ],
    ["simulator/src/a.ts", `import { a } from "../../src/mapping/a"`],
    ["simulator/src/http/a.ts", `import type { a } from "../../../src/a"`],
    ["simulator/__tests__/a.spec.ts", `import { a } from "../../src/a"`],
    ["simulator/src/a.ts", `import { a } from "@medusajs/framework/utils"`],
  ])("refuse in %s: %s", async (file, code) => {
    expect(await complaints(file, code)).toEqual([RULE])
  })

  it.each([
    ["src/mirakl-api/a.ts", `import { z } from "@medusajs/framework/zod"`],
    ["src/mirakl-api/http/a.ts", `import axios from "axios"`],
    ["src/mapping/order/a.ts", `import type { a } from "../../mirakl-api"`],
    ["src/mapping/a.ts", `import { MathBN } from "@medusajs/framework/utils"`],
    ["src/modules/mirakl/a.ts", `import { a } from "../../mapping/order/a"`],
    ["src/workflows/order/a.ts", `import { a } from "../../mirakl-api"`],
    ["src/workflows/job/index.ts", `export * from "./workflows"`],
    ["src/api/admin/mirakl/route.ts", `import { a } from "../../../workflows"`],
    ["src/admin/lib/a.ts", `import type { a } from "../../api/a"`],
    ["src/mapping/__tests__/a.spec.ts", `import { a } from "../../mirakl-api"`],
    ["simulator/src/http/a.ts", `import { a } from "../state/a"`],
    ["simulator/__tests__/a.spec.ts", `import { a } from "../src/server"`],
  ])("allow in %s: %s", async (file, code) => {
    expect(await complaints(file, code)).toEqual([])
  })
})
