import fs from "node:fs"
import path from "node:path"
import { z } from "@medusajs/framework/zod"
import fc from "fast-check"
import { fuzzRuns } from "./fuzz-runs"
import { anything } from "./mangled"

const FOLDER = path.resolve(__dirname, "../schemas")

/** Every schema of an answer, by name. */
const schemas = fs
  .readdirSync(FOLDER)
  .flatMap((file) =>
    Object.entries(
      jest.requireActual<Record<string, unknown>>(path.join(FOLDER, file))
    )
  )
  .filter(
    (entry): entry is [string, z.ZodObject] => entry[1] instanceof z.ZodObject
  )

// Fields of the records inside records.
const NAMES = [
  ...new Set(schemas.flatMap(([, { shape }]) => Object.keys(shape))),
]

describe("whatever stands in an answer", () => {
  it.each(schemas)("%s takes it or says what is wrong", (_, schema) => {
    const fields = Object.fromEntries(
      Object.keys(schema.shape).map((name) => [
        name,
        fc.oneof(
          anything,
          fc.array(fc.dictionary(fc.constantFrom(...NAMES), anything))
        ),
      ])
    )
    fc.assert(
      fc.property(
        fc.oneof(anything, fc.record(fields, { requiredKeys: [] })),
        (wire) => {
          const parsed = schema.safeParse(wire)
          expect(parsed.success || parsed.error.issues.length > 0).toBe(true)
        }
      ),
      fuzzRuns()
    )
  })
})
