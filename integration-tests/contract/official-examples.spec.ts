import { existsSync, readFileSync } from "node:fs"
import {
  startFixtureServer,
  type FixtureServer,
} from "../../src/mirakl-api/__tests__/fixture-server"
import { createMiraklClient, type MiraklClient } from "../../src/mirakl-api"

type Json = null | string | number | boolean | Json[] | { [name: string]: Json }
type Example = {
  name: string
  operation: string
  mediaType: string
  value: Json
}

/** Calls an operation and lists what came of it, next to what the example has for it. */
type Check = (client: MiraklClient, example: Json) => Promise<[unknown, Json][]>

// They hold the name of a type where a file would be.
const NO_EXAMPLES = [
  "OF54 application/json-auto",
  "OF54 text/csv-auto",
  "STO03 text/csv-auto",
]

const list =
  (field: string, fetch: (client: MiraklClient) => Promise<unknown[]>): Check =>
  async (client, example) => [[await fetch(client), at(example, field)]]

const CHECKS: Record<string, Check> = {
  A01: async (client, example) => [
    [await client.account.fetchAccount(), example],
  ],
  PC01: async (client, example) => [
    [await client.platform.fetchConfiguration(), example],
  ],
  CH11: list("channels", (client) => client.channels.fetchChannels()),
  CUR01: list("currencies", (client) => client.currencies.fetchCurrencies()),
  DO01: list("documents", (client) => client.documents.fetchDocumentTypes()),
  H11: list("hierarchies", (client) => client.hierarchies.fetchHierarchies()),
  OF61: list("offer_states", (client) => client.offers.fetchStates()),
  OR75: list("taxes", (client) => client.orderTaxes.fetchOrderTaxes()),
  RE01: list("reasons", (client) => client.reasons.fetchReasons()),
  SH11: list("shipping_zones", (client) => client.shipping.fetchZones()),
  SH12: list("shipping_types", (client) => client.shipping.fetchTypes()),
  SH21: list("carriers", (client) => client.shipping.fetchCarriers()),
  SH31: list("logistic_classes", (client) =>
    client.shipping.fetchLogisticClasses()
  ),
  OF21: async (client, example) => {
    for await (const page of client.offers.iterateOffers()) {
      expect(page.rejected).toEqual([])
      return [[page.offers, at(example, "offers")]]
    }
    return []
  },
  OF52: async (client, example) => [
    [await client.offerExports.pushRequest(), at(example, "tracking_id")],
  ],
  OF53: async (client, example) => [
    [await client.offerExports.fetchStatus("t"), example],
  ],
  STO01: async (client, example) => [
    [await client.stockImports.pushFile(csv()), at(example, "import_id")],
  ],
  STO02: async (client, example) => [
    [await client.stockImports.fetchStatus("i"), example],
  ],
  OR11: async (client, example) => {
    const page = await client.orders.fetchPage()
    expect(page.rejected).toEqual([])
    return [
      [page.orders, at(example, "orders")],
      [page.totalCount, at(example, "total_count")],
    ]
  },
  OR04: async (client, example) => {
    const updated = await client.orderActions.pushReferences([
      { orderId: "C-1-A", reference: "17" },
    ])
    return [
      [
        updated.map(({ orderId, errors }) => ({ order_id: orderId, errors })),
        at(example, "updated_orders"),
      ],
    ]
  },
  OR28: async (client, example) => [
    [
      await client.orderActions.pushRefunds([], "TAX_INCLUDED"),
      at(example, "refunds"),
    ],
  ],
  OR30: async (client, example) => [
    [
      await client.orderActions.pushCancelations([], "TAX_INCLUDED"),
      at(example, "cancelations"),
    ],
  ],
  OR72: async (client, example) => [
    [
      await client.documents.fetchOrderDocuments(["C-1-A"]),
      at(example, "order_documents"),
    ],
  ],
  OR74: async (client, example) => [
    [
      await client.documents.pushDocument("C-1-A", {
        fileName: "invoice.pdf",
        typeCode: "CUSTOMER_INVOICE",
        content: Buffer.from("%PDF"),
        contentType: "application/pdf",
      }),
      at((at(example, "order_documents") as Json[])[0] ?? null, "errors"),
    ],
  ],
  ST01: async (client, example) => {
    const created = await client.shipments.pushShipments([
      {
        order_id: "C-1-A",
        shipment_lines: [{ order_line_id: "C-1-A-1", quantity: 1 }],
      },
    ])
    return [
      [created.successes, at(example, "shipment_success")],
      [wireErrors(created.errors), at(example, "shipment_errors")],
    ]
  },
  ST11: async (client, example) => {
    for await (const page of client.shipments.iterateShipments()) {
      expect(page.rejected).toEqual([])
      return [[page.shipments, at(example, "data")]]
    }
    return []
  },
  ST23: async (client, example) => {
    const updated = await client.shipments.pushTracking([
      { id: "s", tracking: {} },
    ])
    return [
      [updated.successes, at(example, "shipment_success")],
      [updated.errors, at(example, "shipment_errors")],
    ]
  },
  ST24: async (client, example) => {
    const updated = await client.shipments.pushShip(["s"])
    return [
      [updated.successes, at(example, "shipment_success")],
      [updated.errors, at(example, "shipment_errors")],
    ]
  },
}

describe("the official examples", () => {
  const path = process.env.MIRAKL_OPENAPI
  if (!path || !existsSync(path)) {
    it.skip("are read without loss: skipped because MIRAKL_OPENAPI does not name the official OpenAPI file", () =>
      undefined)
    return
  }
  const examples = readExamples(path)
  let server: FixtureServer
  let client: MiraklClient

  beforeAll(async () => {
    server = await startFixtureServer()
  })

  beforeEach(() => {
    client = createMiraklClient({
      baseUrl: server.url,
      apiKey: "a-shop-api-key",
      maxAttempts: 1,
    })
  })

  afterAll(() => server.stop())

  it("are there for every operation of the client that has an answer", () => {
    const covered = new Set(examples.map(({ operation }) => operation))
    expect(
      [...Object.keys(CHECKS), "OF54"].filter((code) => !covered.has(code))
    ).toEqual([])
  })

  it.each(examples.filter(({ operation }) => operation in CHECKS))(
    "$operation $name is read without loss",
    async ({ operation, value }) => {
      server.answer({ status: 200, body: value })

      const pairs = (await CHECKS[operation]?.(client, value)) ?? []

      expect(pairs.length).toBeGreaterThan(0)
      for (const [read, sent] of pairs) {
        expectKept(read, sent, operation)
      }
    }
  )

  it.each(
    examples.filter(
      ({ operation, name }) =>
        operation === "OF54" && !NO_EXAMPLES.includes(`OF54 ${name}`)
    )
  )("OF54 $name is read without loss", async ({ value, mediaType }) => {
    server.answer({
      headers: { "content-type": mediaType },
      body: typeof value === "string" ? value : JSON.stringify(value),
    })
    const offers: unknown[] = []

    for await (const row of client.offerExports.streamChunk(
      `${server.url}/file`
    )) {
      expect(row).toMatchObject({ kind: "offer" })
      offers.push(row.kind === "offer" && row.offer)
    }

    if (typeof value === "string") {
      const ids = value
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(";")[0])
      expect(ids.length).toBeGreaterThan(0)
      expect(offers).toMatchObject(ids.map((offer_id) => ({ offer_id })))
    } else {
      expectKept(offers, value, "OF54")
    }
  })
})

/** Every field that is read has the value that was sent: as text, as the same moment, or as nothing where nothing was sent. */
function expectKept(
  read: unknown,
  sent: Json | undefined,
  place: string
): void {
  if (Array.isArray(read)) {
    expect([place, read.length]).toEqual([
      place,
      Array.isArray(sent) ? sent.length : 0,
    ])
    read.forEach((item, index) => {
      expectKept(
        item,
        Array.isArray(sent) ? sent[index] : undefined,
        `${place}.${index}`
      )
    })
  } else if (read !== null && typeof read === "object") {
    for (const [name, value] of Object.entries(read)) {
      expectKept(value, at(sent, name), `${place}.${name}`)
    }
  } else if (read === null || read === undefined) {
    expect([place, sent ?? null]).toEqual([place, null])
  } else {
    expect([place, comparable(read)]).toEqual([place, comparable(sent)])
  }
}

function comparable(value: unknown): string {
  const text = String(value)
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? new Date(text).toISOString() : text
}

function at(value: Json | undefined, name: string): Json {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value[name] ?? null)
    : null
}

function wireErrors(errors: { orderId: string | null; message: string }[]) {
  return errors.map(({ orderId, message }) => ({ order_id: orderId, message }))
}

async function* csv() {
  yield "offer-sku;quantity\nA;1\n"
}

function readExamples(file: string): Example[] {
  const document = JSON.parse(readFileSync(file, "utf8")) as { paths: Json }
  const operations = Object.values(document.paths ?? {}).flatMap(
    (methods: Json) => Object.values(methods ?? {})
  ) as Json[]
  return operations.flatMap((operation) => {
    const responses = Object.entries(at(operation, "responses") ?? {})
    return responses.flatMap(([, response]) =>
      Object.entries(at(response, "content") ?? {}).flatMap(
        ([mediaType, content]) =>
          Object.entries(at(content, "examples") ?? {}).map(
            ([name, example]) => ({
              name,
              mediaType,
              operation: String(at(operation, "operationId")),
              value: at(example, "value"),
            })
          )
      )
    )
  })
}
