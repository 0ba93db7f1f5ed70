import type { MiraklOrdersPage } from "../../../mirakl-api"
import { connectOrderPages } from "../connect-order-pages"
import { buildOrder } from "./build-order"

/** A page as Mirakl gives it: `?` before an id is an order that can't be understood, `?` alone one without an id. */
const pageOf = (...places: string[]): MiraklOrdersPage => ({
  orders: places
    .filter((id) => !id.startsWith("?"))
    .map((order_id) => buildOrder({ order_id })),
  rejected: places.flatMap((id, index) =>
    id.startsWith("?")
      ? [{ index, orderId: id.slice(1) || null, issues: [], sold: null }]
      : []
  ),
  totalCount: 100,
  offset: 0,
  serverDate: new Date(0),
})

const namesOf = (page: MiraklOrdersPage | null) =>
  page && [
    ...page.orders.map(({ order_id }) => order_id),
    ...page.rejected.map(({ orderId }) => `?${orderId ?? ""}`),
  ]

describe("connecting the pages of a window", () => {
  it("takes the first page as it is", () => {
    expect(namesOf(connectOrderPages(pageOf("A", "?"), null))).toEqual([
      "A",
      "?",
    ])
  })

  it.each([
    { what: "all come again", places: ["C", "D", "E"], fresh: ["E"] },
    { what: "one has left", places: ["D", "E", "F"], fresh: ["E", "F"] },
    {
      what: "an unreadable one comes again",
      places: ["C", "?D", "?", "E"],
      fresh: ["E", "?"],
    },
    {
      what: "one without an id comes again",
      places: ["?", "D", "?E"],
      fresh: ["?E"],
    },
    { what: "nothing is new", places: ["C", "D"], fresh: [] },
    { what: "the page is empty", places: [], fresh: [] },
  ])("gives what is new where $what", ({ places, fresh }) => {
    const page = connectOrderPages(
      pageOf(...places),
      new Set(["A", "B", "C", "D"])
    )

    expect(namesOf(page)).toEqual(fresh)
  })

  it.each([[["E", "F"]], [["?", "E"]], [["?E"]]])(
    "tells that orders were passed over before %j",
    (places) => {
      expect(
        connectOrderPages(pageOf(...places), new Set(["C", "D"]))
      ).toBeNull()
    }
  )
})
