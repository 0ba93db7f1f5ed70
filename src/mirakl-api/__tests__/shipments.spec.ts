import { startFixtureServer, type FixtureServer } from "./fixture-server"
import { collect, createTestClient, rejectionOf } from "./test-client"

let server: FixtureServer

beforeEach(async () => {
  server = await startFixtureServer()
})

afterEach(() => server.stop())

const shipment = {
  id: "760a9a3a-1a3a-4f0d-93a5-cef772c7c3e5",
  order_id: "C-1-A",
  status: "SHIPPED",
  shipment_lines: [{ order_line_id: "C-1-A-1", quantity: 1 }],
}

const input = {
  order_id: "C-1-A",
  shipment_lines: [{ order_line_id: "C-1-A-1", quantity: 1 }],
  shipped: true,
  tracking: { carrier_code: "UPS", tracking_number: "1Z" },
}

it("(ST01) tells of each shipment what became of it", async () => {
  server.answer({
    status: 201,
    body: {
      shipment_success: [shipment],
      shipment_errors: [
        { order_id: "C-2-A", message: "Shipment quantity is invalid." },
        {},
      ],
    },
  })
  const { client } = createTestClient(server)

  const created = await client.shipments.pushShipments([input])

  expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({
    shipments: [input],
  })
  expect(created.successes).toMatchObject([shipment])
  expect(created.errors).toEqual([
    { orderId: "C-2-A", message: "Shipment quantity is invalid." },
    { orderId: null, message: "" },
  ])
})

it("(ST23, ST24) tell of each shipment what became of it", async () => {
  const body = {
    shipment_success: [{ id: "a" }],
    shipment_errors: [{ id: "b", message: "No shipment with id 'b'." }],
  }
  server.answer({ body }, { body })
  const { client } = createTestClient(server)
  const expected = {
    successes: [{ id: "a" }],
    errors: [{ id: "b", message: "No shipment with id 'b'." }],
  }

  const tracking = { carrier_code: "UPS", tracking_number: "1Z" }
  expect(await client.shipments.pushTracking([{ id: "a", tracking }])).toEqual(
    expected
  )
  expect(await client.shipments.pushShip(["a", "b"])).toEqual(expected)

  expect(
    server.requests.map(({ method, path, body }) => [method, path, body])
  ).toEqual([
    [
      "POST",
      "/api/shipments/tracking",
      JSON.stringify({ shipments: [{ id: "a", tracking }] }),
    ],
    ["PUT", "/api/shipments/ship", '{"shipments":[{"id":"a"},{"id":"b"}]}'],
  ])
})

it.each([0, 1001])("does not send %i shipments", async (count) => {
  const { client } = createTestClient(server)
  const ids = Array.from({ length: count }, String)

  expect(await rejectionOf(client.shipments.pushShip(ids))).toMatchObject({
    name: "MiraklRequestError",
    code: "INVALID_ARGUMENT",
  })
  expect(server.requests).toEqual([])
})

it("(ST11) pages with the token alone, and repeats the ids in the query", async () => {
  server.answer(
    { body: { data: [shipment], next_page_token: "p/2" } },
    { body: { data: [{ ...shipment, id: 17 }, { id: "x" }] } }
  )
  const { client } = createTestClient(server, { shopId: 2007 })

  const pages = await collect(
    client.shipments.iterateShipments({
      orderIds: ["C-1-A", "C-2-A"],
      stateCodes: ["SHIPPED"],
    })
  )

  expect(server.requests.map(({ search }) => search)).toEqual([
    "?order_id=C-1-A&order_id=C-2-A&shipment_state_code=SHIPPED&limit=100&shop_id=2007",
    "?page_token=p%2F2&shop_id=2007",
  ])
  expect(pages.map((page) => page.shipments.map(({ id }) => id))).toEqual([
    [shipment.id],
    ["17"],
  ])
  expect(pages[1]?.rejected).toMatchObject([{ index: 1, shipmentId: "x" }])
})

it.each([null, ""])("(ST11) ends at the page token %j", async (token) => {
  server.answer({ body: { data: [], next_page_token: token } })
  const { client } = createTestClient(server)

  expect(await collect(client.shipments.iterateShipments())).toHaveLength(1)
})

it("(ST11) does not page in circles", async () => {
  const page = (token: string) => ({
    body: { data: [], next_page_token: token },
  })
  server.answer(page("a"), page("b"), page("a"))
  const { client } = createTestClient(server)

  expect(
    await rejectionOf(collect(client.shipments.iterateShipments()))
  ).toMatchObject({ name: "MiraklResponseError", code: "PAGING_LOOP" })
  expect(server.requests).toHaveLength(3)
})
