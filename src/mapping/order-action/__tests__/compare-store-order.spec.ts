import { buildOrder, givenLine } from "../../order/__tests__/build-order"
import type { MiraklOrder } from "../../../mirakl-api"
import { settleCancelations } from "../../order/settle-cancelations"
import { compareStoreOrder, type StoreOrderFacts } from "../compare-store-order"

const LINES = [{ mirakl_line_id: "O-1-A-1", line_item_id: "item_1" }]
const item = {
  id: "item_1",
  sku: "SKU-1",
  quantity: 2,
  is_fee: false,
}
const store: StoreOrderFacts = {
  is_canceled: false,
  items: [item],
  shipping_address: {
    address_1: "1 RUE DE LA PAIX ",
    postal_code: "75002",
    city: "Paris",
  },
  captured: 100,
  refunded: 0,
}
const order = (line = {}, changes = {}) =>
  buildOrder({ order_lines: [givenLine({ quantity: 2, ...line })], ...changes })
const canceled = {
  id: "1",
  amount: 5,
  shipping_amount: 1,
  quantity: 1,
  taxes: [{ code: "VAT", amount: 1 }],
}

const canceledAfterPaid = order(
  {
    price: 20,
    shipping_price: 0,
    cancelations: [{ ...canceled, amount: 6, shipping_amount: 0, quantity: 0 }],
  },
  { customer_debited_date: "2026-05-02T10:00:00Z" }
)

type Case = [
  name: string,
  mirakl: MiraklOrder,
  store: Partial<StoreOrderFacts>,
  flags: object,
  seen?: { ordered?: number; is_behind?: boolean; has_own_taxes?: boolean },
]

describe("compareStoreOrder", () => {
  it.each([
    ["nothing was done", order(), {}, {}],
    [
      "an item has fewer units",
      order(),
      { items: [{ ...item, quantity: 1 }] },
      { ITEMS_EDITED: { skus: ["SKU-1"] } },
    ],
    [
      "an item is gone",
      order(),
      { items: [] },
      { ITEMS_EDITED: { skus: ["SKU-1"] } },
    ],
    [
      "an item was added",
      order(),
      { items: [item, { ...item, id: "item_2", sku: "NEW" }] },
      { ITEMS_EDITED: { skus: ["NEW"] } },
    ],
    [
      "a fee stands beside the goods",
      order(),
      { items: [item, { ...item, id: "fee", sku: null, is_fee: true }] },
      {},
    ],
    [
      "Mirakl cancelled a unit and the store followed",
      order({ cancelations: [canceled] }),
      { items: [{ ...item, quantity: 1 }] },
      {},
    ],
    [
      "Mirakl cancelled a unit and the store has yet to follow",
      order({ cancelations: [canceled] }),
      {},
      {},
      { is_behind: true },
    ],
    [
      "Mirakl cancelled twice and the store has followed once",
      order({
        quantity: 3,
        cancelations: [canceled, { ...canceled, id: "2" }],
      }),
      {},
      {},
      { is_behind: true },
    ],
    [
      "the store has fewer units than Mirakl, and is behind",
      order({ quantity: 3, cancelations: [canceled] }),
      { items: [{ ...item, quantity: 1 }] },
      { ITEMS_EDITED: { skus: ["SKU-1"] } },
      { is_behind: true },
    ],
    [
      "the store added the unit again that Mirakl had cancelled",
      order({ cancelations: [canceled] }),
      {},
      { ITEMS_EDITED: { skus: ["SKU-1"] } },
    ],
    [
      "the store took as many units off as Mirakl had, once more",
      order({ quantity: 2, cancelations: [canceled] }),
      { items: [{ ...item, quantity: 1 }] },
      { ITEMS_EDITED: { skus: ["SKU-1"] } },
      { ordered: 3 },
    ],
    [
      "Mirakl cancelled the line and the store followed",
      order({ order_line_state: "CANCELED" }),
      { items: [{ ...item, quantity: 0 }] },
      {},
    ],
    [
      "the address is another",
      order(),
      { shipping_address: { ...store.shipping_address, city: "Lyon" } },
      { ADDRESS_EDITED: {} },
    ],
    [
      "Mirakl has changed the address, which the order could not follow",
      order(),
      {
        shipping_address: {
          ...store.shipping_address,
          id: "ordaddr_OURS",
          city: "Lyon",
        },
      },
      { ADDRESS_CHANGED_LATE: {} },
    ],
    [
      "the store gave more back than Mirakl",
      order({ refunds: [canceled] }),
      { refunded: 7 },
      { REFUNDED_OUTSIDE: { store_refunded: 7, mirakl_refunded: 6 } },
    ],
    [
      "the store gave back what was cancelled before it was paid",
      order(
        {
          cancelations: [
            { ...canceled, quantity: 0, created_date: "2026-05-01T10:00:00Z" },
          ],
        },
        { customer_debited_date: "2026-05-02T10:00:00Z" }
      ),
      { refunded: 6 },
      { REFUNDED_OUTSIDE: { store_refunded: 6, mirakl_refunded: 0 } },
    ],
    [
      "the store followed what was cancelled after it was paid",
      order(
        {
          cancelations: [
            { ...canceled, quantity: 0, created_date: "2026-05-03T10:00:00Z" },
          ],
        },
        { customer_debited_date: "2026-05-02T10:00:00Z" }
      ),
      { refunded: 6 },
      {},
    ],
    [
      "the store gave money back, and had booked net of what was cancelled",
      canceledAfterPaid,
      { captured: 14, refunded: 6 },
      { REFUNDED_OUTSIDE: { store_refunded: 6, mirakl_refunded: 0 } },
    ],
    [
      "the store, which costs less by taxes of its own, followed a cancelation",
      canceledAfterPaid,
      { captured: 14, refunded: 6 },
      {},
      { has_own_taxes: true },
    ],
    [
      "the store gave back what Mirakl did, with tax",
      order({ refunds: [canceled] }, { order_tax_mode: "TAX_EXCLUDED" }),
      { refunded: 7 },
      {},
    ],
    [
      "the store cancelled it",
      order(),
      { is_canceled: true, items: [], refunded: 20 },
      {},
    ],
  ] satisfies Case[])(
    "when %s",
    (...[_, mirakl, changes, flags, seen = {}]: Case) => {
      const { ordered, is_behind = false, has_own_taxes = false } = seen
      const units = ordered
        ? new Map([
            ["O-1-A-1", { quantity: ordered, price: "0", shipping_price: "0" }],
          ])
        : undefined
      const told = {
        order: mirakl,
        settled: settleCancelations(mirakl, units),
        is_behind,
        shipping_address_id: "ordaddr_OURS",
        has_own_taxes,
      }
      expect(compareStoreOrder(told, LINES, { ...store, ...changes })).toEqual(
        flags
      )
    }
  )
})
