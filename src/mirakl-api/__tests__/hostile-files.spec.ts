import fc from "fast-check"
import { MiraklResponseError } from "../errors"
import { readExportedOffers } from "../files/exported-offers"
import { readStockErrorReport } from "../files/stock-error-report"
import { fuzzRuns } from "./fuzz-runs"
import { collect } from "./test-client"

// What files are made of, and what breaks their readers.
const PIECES = [
  ";",
  ";",
  ",",
  '"',
  '""',
  "\n",
  "\n",
  "\r\n",
  "\r",
  "\uFEFF",
  "\u0000",
  "\ud800",
  "offer-id",
  "shop-sku",
  "offer-sku",
  "line-number",
  "error-message",
  "price[channel=FR]",
  "price[channel=",
  "__proto__",
  "constructor",
  "[",
  "]",
  "{",
  "}",
  '{"offer_id":1}',
  '"offer_id":',
  "1",
  "-0.1e400",
  "true",
  "=cmd()",
  "é🌿",
  "\\",
]

const file = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES)) },
  { weight: 1, arbitrary: fc.array(fc.string({ unit: "binary" })) }
)

async function* inPieces(pieces: string[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    yield Buffer.from(piece)
  }
}

const readers = {
  "an export (OF54)": (pieces: string[]) =>
    collect<unknown>(readExportedOffers(inPieces(pieces))),
  "an error report (STO03)": (pieces: string[]) =>
    collect<unknown>(readStockErrorReport(inPieces(pieces), "1")),
}

describe("whatever stands in a file", () => {
  it.each(Object.entries(readers))(
    "%s comes to rows or to an unreadable file",
    async (_, read) => {
      let rows = 0
      let unreadable = 0
      await fc.assert(
        fc.asyncProperty(file, async (pieces) => {
          try {
            rows += (await read(pieces)).length
          } catch (error) {
            expect(error).toBeInstanceOf(MiraklResponseError)
            expect(error).toMatchObject({ code: "UNREADABLE_FILE" })
            unreadable += 1
          }
        }),
        fuzzRuns()
      )
      expect(rows).toBeGreaterThan(0)
      expect(unreadable).toBeGreaterThan(0)
      expect(Object.keys(Object.prototype)).toEqual([])
    }
  )
})
