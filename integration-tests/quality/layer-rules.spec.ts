import { execFileSync } from "node:child_process"
import path from "node:path"

const RULE = "@typescript-eslint/no-restricted-imports"

const REFUSED: [file: string, code: string][] = [
  ["src/mirakl-api/orders.ts", `import { a } from "../mapping/order/a"`],
  ["src/mirakl-api/http/a.ts", `import { a } from "../../workflows/order"`],
  [
    "src/mirakl-api/a.ts",
    `import { Modules } from "@medusajs/framework/utils"`,
  ],
  ["src/mapping/order/a.ts", `import { a } from "../../mirakl-api"`],
  ["src/mapping/order/a.ts", `import type { a } from "../../modules/mirakl"`],
  ["src/mapping/a.ts", `import { a } from "@medusajs/framework/workflows-sdk"`],
  ["src/mapping/order/a.ts", `import axios from "axios"`],
  ["src/mapping/order/a.ts", `import fs from "node:fs/promises"`],
  ["src/modules/mirakl/a.ts", `import { a } from "../../workflows/order"`],
  ["src/links/a.ts", `import { a } from "../workflows/order"`],
  ["src/workflows/order/steps/a.ts", `import { a } from "../../../api/a"`],
  ["src/workflows/job/a.ts", `export * from "../../subscribers/a"`],
  ["src/api/admin/mirakl/route.ts", `import { a } from "../../../mirakl-api"`],
  ["src/subscribers/a.ts", `import { a } from "../admin/lib/a"`],
  ["src/admin/lib/a.ts", `import { a } from "../../mapping/a"`],
  ["src/admin/lib/a.tsx", `import { a } from "@medusajs/framework/utils"`],
  ["src/workflows/order/a.ts", `import { a } from "mirakl-simulator"`],
  ["src/workflows/order/a.ts", `import { a } from "../../../simulator/src/a"`],
  ["simulator/src/a.ts", `import { a } from "../../src/mapping/a"`],
  ["simulator/src/http/a.ts", `import type { a } from "../../../src/a"`],
  ["simulator/__tests__/a.spec.ts", `import { a } from "../../src/a"`],
  ["simulator/src/a.ts", `import { a } from "@medusajs/framework/utils"`],
]

const ALLOWED: [file: string, code: string][] = [
  ["src/mirakl-api/a.ts", `import { z } from "@medusajs/framework/zod"`],
  ["src/mirakl-api/http/a.ts", `import axios from "axios"`],
  ["src/mapping/order/a.ts", `import type { a } from "../../mirakl-api"`],
  ["src/mapping/a.ts", `import { MathBN } from "@medusajs/framework/utils"`],
  ["src/modules/mirakl/a.ts", `import { a } from "../../mapping/order/a"`],
  ["src/workflows/order/a.ts", `import { a } from "../../mirakl-api"`],
  ["src/workflows/job/index.ts", `export * from "./workflows"`],
  ["src/api/admin/mirakl/route.ts", `import { a } from "../../../workflows"`],
  ["src/admin/lib/a.ts", `import type { a } from "../../api/a"`],
  [
    "src/admin/lib/a.ts",
    `import { a } from "../../mapping/stock/quantity-on-mirakl"`,
  ],
  ["src/mapping/__tests__/a.spec.ts", `import { a } from "../../mirakl-api"`],
  ["simulator/src/http/a.ts", `import { a } from "../state/a"`],
  ["simulator/__tests__/a.spec.ts", `import { a } from "../src/server"`],
]

function lint(snippets: [file: string, code: string][]): string[][] {
  const output = execFileSync(
    process.execPath,
    [path.join(__dirname, "lint-snippets.mjs")],
    {
      input: JSON.stringify(snippets.map(([file, code]) => ({ file, code }))),
      encoding: "utf8",
    }
  )
  return JSON.parse(output)
}

describe("layer rules", () => {
  let complaints: string[][]

  beforeAll(() => {
    complaints = lint([...REFUSED, ...ALLOWED])
  })

  it.each(REFUSED.map(([file, code], index) => ({ file, code, index })))(
    "refuse in $file: $code",
    ({ index }) => {
      expect(complaints[index]).toEqual([RULE])
    }
  )

  it.each(ALLOWED.map(([file, code], index) => ({ file, code, index })))(
    "allow in $file: $code",
    ({ index }) => {
      expect(complaints[REFUSED.length + index]).toEqual([])
    }
  )
})
