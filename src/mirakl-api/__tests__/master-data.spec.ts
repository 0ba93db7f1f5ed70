import { MiraklResponseError } from "../errors"
import { startFixtureServer, type FixtureServer } from "./fixture-server"
import { createTestClient, rejectionOf } from "./test-client"

type Client = ReturnType<typeof createTestClient>["client"]

let server: FixtureServer

beforeEach(async () => {
  server = await startFixtureServer()
})

afterEach(() => server.stop())

type Fetch = (client: Client) => Promise<unknown[]>

const LISTS: [string, Fetch, string, string, Record<string, unknown>][] = [
  [
    "CH11",
    (client) => client.channels.fetchChannels(),
    "/api/channels",
    "channels",
    { label: "France", description: "" },
  ],
  [
    "CUR01",
    (client) => client.currencies.fetchCurrencies(),
    "/api/currencies",
    "currencies",
    { label: "Euro", platform_default: true },
  ],
  [
    "SH11",
    (client) => client.shipping.fetchZones(),
    "/api/shipping/zones",
    "shipping_zones",
    { label: "Zone", description: "d" },
  ],
  [
    "SH12",
    (client) => client.shipping.fetchTypes(),
    "/api/shipping/types",
    "shipping_types",
    { label: "Type", mandatory_tracking: true },
  ],
  [
    "SH21",
    (client) => client.shipping.fetchCarriers(),
    "/api/shipping/carriers",
    "carriers",
    { label: "UPS", tracking_url: "https://ups/{trackingId}" },
  ],
  [
    "SH31",
    (client) => client.shipping.fetchLogisticClasses(),
    "/api/shipping/logistic_classes",
    "logistic_classes",
    { label: "M" },
  ],
  [
    "H11",
    (client) => client.hierarchies.fetchHierarchies(),
    "/api/hierarchies",
    "hierarchies",
    { label: "Shoes", level: 2, parent_code: "1" },
  ],
  [
    "RE01",
    (client) => client.reasons.fetchReasons(),
    "/api/reasons",
    "reasons",
    { label: "Out of stock", type: "REFUND", is_shop_right: true },
  ],
  [
    "DO01",
    (client) => client.documents.fetchDocumentTypes(),
    "/api/documents",
    "documents",
    { label: "Invoice", entity: "ORDER", mime_types: ["application/pdf"] },
  ],
  [
    "OR75",
    (client) => client.orderTaxes.fetchOrderTaxes(),
    "/api/orders/taxes",
    "taxes",
    { label: "Eco tax", tax_calculation_rule: "PROPORTIONAL_TO_AMOUNT" },
  ],
  [
    "OF61",
    (client) => client.offers.fetchStates(),
    "/api/offers/states",
    "offer_states",
    { label: "New" },
  ],
]

describe.each(LISTS)("%s", (_, fetch, path, field, item) => {
  it("lists what has a code, whatever else is missing or new", async () => {
    const bare = field === "reasons" ? { type: "REFUND" } : {}
    server.answer({
      body: {
        [field]: [
          { code: "A", ...item, invented_later: 1 },
          { ...item, code: null },
          { ...bare, code: 11 },
          "nonsense",
        ],
        total_count: 4,
      },
    })
    const { client } = createTestClient(server)

    const items = await fetch(client)

    expect(server.requests[0]?.path).toBe(path)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({ code: "A", ...item })
    expect(items[0]).not.toHaveProperty("invented_later")
    expect(items[1]).toMatchObject({ code: "11" })
  })
})

it.each(LISTS.filter(([code]) => !["CH11", "SH12"].includes(code)))(
  "%s fails without its list, because all would seem to be gone",
  async (_, fetch) => {
    server.answer({ body: {} })
    const { client } = createTestClient(server)

    expect(await rejectionOf(fetch(client))).toBeInstanceOf(MiraklResponseError)
  }
)

it.each(LISTS.filter(([code]) => ["CH11", "SH12"].includes(code)))(
  "%s has an empty list where Mirakl leaves it out",
  async (_, fetch) => {
    server.answer({ body: {} })
    const { client } = createTestClient(server)

    expect(await fetch(client)).toEqual([])
  }
)

it("(V01) needs no body, of whatever kind", async () => {
  server.answer({ body: "<html>v3</html>" }, { status: 204 }, (response) => {
    response.writeHead(200, { "content-length": "100" })
    response.write("half", () => response.socket?.destroy())
  })
  const { client } = createTestClient(server)

  await client.platform.fetchHealth()
  await client.platform.fetchHealth()
  await client.platform.fetchHealth()
  expect(server.requests.map(({ path }) => path)).toEqual([
    "/api/version",
    "/api/version",
    "/api/version",
  ])
})

it("(PC01) reads the features that are told", async () => {
  server.answer({
    body: {
      platform_name: "Market",
      features: {
        order_tax_mode: "TAX_EXCLUDED",
        shipment: { multi_shipment: true },
        order_workflows: { order_acceptance: "NEVER" },
        warehouses: null,
      },
    },
  })
  const { client } = createTestClient(server)

  const configuration = await client.platform.fetchConfiguration()

  expect(configuration).toMatchObject({
    platform_name: "Market",
    features: {
      order_tax_mode: "TAX_EXCLUDED",
      shipment: { multi_shipment: true },
      order_workflows: { order_acceptance: "NEVER" },
      warehouses: null,
    },
  })
})

it("(OF21) reads offers, and sets bad ones aside", async () => {
  server.answer({
    body: {
      offers: [
        {
          offer_id: 2135,
          shop_sku: "S2002",
          quantity: "5",
          channels: null,
          inactivity_reasons: ["NEW_REASON"],
        },
        { offer_id: 2136, shop_sku: "" },
        { shop_sku: "S2004" },
      ],
      total_count: 3,
    },
  })
  const { client } = createTestClient(server)
  const pages = client.offers.iterateOffers({
    stateCodes: ["11", "4"],
    shopSku: "S 2",
  })

  for await (const page of pages) {
    expect(page.offers).toMatchObject([
      {
        offer_id: "2135",
        shop_sku: "S2002",
        quantity: 5,
        channels: [],
        inactivity_reasons: ["NEW_REASON"],
      },
    ])
    expect(page.rejected).toMatchObject([
      { index: 1, offerId: "2136" },
      { index: 2, offerId: null },
    ])
    expect(page.totalCount).toBe(3)
  }
  expect(server.requests.map(({ search }) => search)).toEqual([
    "?offer_state_codes=11,4&sku=S%202&offset=0&max=100",
  ])
})
