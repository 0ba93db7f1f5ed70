import fc from "fast-check"
import { readExportedOffers } from "../files/exported-offers"
import { splitJsonObjects } from "../files/json-stream"
import { readStockErrorReport } from "../files/stock-error-report"
import { collect, rejectionOf } from "./test-client"

async function* inPieces(
  bytes: Buffer,
  sizes: readonly number[]
): AsyncGenerator<Buffer> {
  let start = 0
  for (let piece = 0; start < bytes.length; piece++) {
    const size = sizes[piece % sizes.length] ?? bytes.length
    yield bytes.subarray(start, start + size)
    start += size
  }
}

const whole = (text: string) => inPieces(Buffer.from(text), [1 << 20])

async function* texts(...chunks: string[]) {
  yield* chunks
}

describe("splitting JSON", () => {
  it("finds the same objects wherever the stream is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue())
        ),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        fc.boolean(),
        async (objects, sizes, isArray) => {
          const text = isArray
            ? JSON.stringify(objects, null, 1)
            : objects.map((object) => JSON.stringify(object)).join("\r\n")
          const cut: string[] = []
          for (let start = 0, piece = 0; start < text.length; piece++) {
            const size = sizes[piece % sizes.length] as number
            cut.push(text.slice(start, start + size))
            start += size
          }
          const found = await collect(splitJsonObjects(texts(...cut), 1 << 20))
          expect(found.map((one) => JSON.parse(one))).toEqual(
            JSON.parse(JSON.stringify(objects))
          )
        }
      ),
      { numRuns: 200 }
    )
  })

  it.each([
    ["ends within an object", '[{"a":1},{"a":'],
    ["ends within an array", '[{"a":1},'],
    ["is no JSON", "[{},oops]"],
    ["holds too long an object", `[{"a":"${"x".repeat(200)}"}]`],
  ])("fails for what %s", async (_, text) => {
    const error = await rejectionOf(
      collect(splitJsonObjects(texts(...(text.match(/.{1,10}/g) ?? [])), 100))
    )
    expect(error).toMatchObject({ name: "JsonStreamError" })
  })
})

describe("OF54 files", () => {
  const json = [
    {
      offer_id: 2003,
      shop_sku: "sku-2003",
      product_sku: "MKP1",
      quantity: 56,
      active: true,
      deleted: false,
      currency_iso_code: "EUR",
      state_code: "11",
      channels: ["FR", "US"],
      logistic_class: { code: "M" },
      description: 'Thé "à la menthe" 🌿 { [',
      prices: [
        { origin_price: 69.99 },
        {
          origin_price: 64.99,
          discount_price: 59,
          context: { channel_codes: ["CA"] },
        },
      ],
      last_updated: "2022-03-03T08:52:10Z",
    },
    { offer_id: 2004, active: false, deleted: true },
  ]
  const csv = [
    "offer-id;shop-sku;product-sku;quantity;active;deleted;currency-iso-code;state-code;channels;logistic-class;description;price;origin-price;discount-price;last-updated;price[channel=CA];origin-price[channel=CA];discount-price[channel=CA];ecotax",
    '2003;sku-2003;MKP1;56;true;false;EUR;11;FR|US;M;"Thé ""à la menthe"" 🌿 { [";69.99;69.99;;2022-03-03T08:52:10Z;59.00;64.99;59.00;0.3',
    "2004;;;;false;true;;;;;;;;;;;;;",
  ].join("\n")

  const expected = [
    {
      offer_id: "2003",
      shop_sku: "sku-2003",
      product_sku: "MKP1",
      quantity: 56,
      active: true,
      deleted: false,
      currency_iso_code: "EUR",
      state_code: "11",
      channels: ["FR", "US"],
      logistic_class: { code: "M" },
      description: 'Thé "à la menthe" 🌿 { [',
      last_updated: "2022-03-03T08:52:10.000Z",
    },
    { offer_id: "2004", active: false, deleted: true, prices: [] },
  ]

  it.each([
    ["a JSON array", JSON.stringify(json)],
    ["JSON lines", json.map((one) => JSON.stringify(one)).join("\n") + "\n"],
    [
      "indented JSON after a byte order mark",
      `\uFEFF${JSON.stringify(json, null, 2)}`,
    ],
    ["CSV", csv],
    [
      "CSV of Windows with a byte order mark",
      `\uFEFF${csv.replaceAll("\n", "\r\n")}\r\n`,
    ],
  ])("are read alike from %s, wherever it is cut", async (_, text) => {
    for (const sizes of [[1], [3, 7], [100_000]]) {
      const rows = await collect(
        readExportedOffers(inPieces(Buffer.from(text), sizes))
      )
      const offers = rows.map((row) => row.kind === "offer" && row.offer)
      expect(offers).toMatchObject(expected)
      const [first] = rows
      expect(first?.kind === "offer" && first.offer.prices).toMatchObject([
        { origin_price: 69.99 },
        {
          origin_price: 64.99,
          discount_price: 59,
          context: { channel_codes: ["CA"] },
        },
      ])
    }
  })

  it.each([
    [
      "JSON",
      '[{"offer_id":1},{"shop_sku":"no-id"},{"offer_id":3,"quantity":"many"},{"offer_id":4}]',
    ],
    ["CSV", "offer-id;shop-sku;quantity\n1;a;1\n;no-id;1\n3;c;many\n4;d;1\n"],
  ])("set unreadable offers of %s aside", async (_, text) => {
    const rows = await collect(readExportedOffers(whole(text)))

    expect(
      rows.map((row) =>
        row.kind === "offer" ? row.offer.offer_id : row.rejected
      )
    ).toEqual([
      "1",
      {
        index: 1,
        offerId: null,
        issues: [expect.objectContaining({ field: "offer_id" })],
      },
      {
        index: 2,
        offerId: "3",
        issues: [expect.objectContaining({ field: "quantity" })],
      },
      "4",
    ])
  })

  it.each([
    ["empty", ""],
    ["an empty array", "[]"],
    ["a header only", "offer-id;shop-sku\n"],
  ])("hold no offers when %s", async (_, text) => {
    expect(await collect(readExportedOffers(whole(text)))).toEqual([])
  })

  it.each([
    ["breaks off", '[{"offer_id":1},{"offer_id'],
    ["is a broken array", '[{"offer_id":1} nonsense'],
  ])("fail when the file %s, after the offers before", async (_, text) => {
    const seen: unknown[] = []
    const read = async () => {
      for await (const row of readExportedOffers(whole(text))) {
        seen.push(row.kind)
      }
    }
    expect(await rejectionOf(read())).toMatchObject({
      name: "MiraklResponseError",
      operation: "OF54",
      code: "UNREADABLE_FILE",
    })
    expect(seen).toEqual(["offer"])
  })
})

describe("STO03 reports", () => {
  const expected = [
    { line: 3, offerSku: "A-1", message: "The offer does not exist; check it" },
    { line: 7, offerSku: "B-2", message: "The quantity is invalid" },
  ]

  it.each([
    [
      "named columns in front",
      'error-line;error-message;offer-sku;quantity\n3;"The offer does not exist; check it";A-1;5\n7;The quantity is invalid;B-2;-1\n',
    ],
    [
      "named columns behind",
      'offer-sku;quantity;error-line;error-message\nA-1;5;3;"The offer does not exist; check it"\nB-2;-1;7;The quantity is invalid\n',
    ],
    [
      "other names in front",
      'line-number;reason;offer-sku;quantity\n3;"The offer does not exist; check it";A-1;5\n7;The quantity is invalid;B-2;-1\n',
    ],
    [
      "unknown names in front",
      'n°;cause;offer-sku;quantity\n3;"The offer does not exist; check it";A-1;5\n7;The quantity is invalid;B-2;-1\n',
    ],
    [
      "commas",
      "error-line,error-message,offer-sku,quantity\n3,The offer does not exist; check it,A-1,5\n7,The quantity is invalid,B-2,-1\n",
    ],
    [
      "quotes everywhere, missing cells and empty lines",
      '"error-line";"error-message";"offer-sku";"quantity"\r\n"3";"The offer does not exist; check it";"A-1"\r\n\r\n"7";"The quantity is invalid";"B-2";"-1";"";""',
    ],
  ])("are read with %s", async (_, text) => {
    expect(await collect(readStockErrorReport(whole(text), "i-1"))).toEqual(
      expected
    )
  })

  it("leave out a line number that is none", async () => {
    const rows = await collect(
      readStockErrorReport(
        whole("error-line;error-message;offer-sku\n;No;A\n"),
        "i-1"
      )
    )
    expect(rows).toEqual([{ offerSku: "A", message: "No" }])
  })
})
