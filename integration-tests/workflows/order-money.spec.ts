import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import {
  createOrderPaymentCollectionWorkflow,
  createOrderWorkflow,
  createReservationsWorkflow,
  markPaymentCollectionAsPaid,
} from "@medusajs/medusa/core-flows"
import fc from "fast-check"
import {
  anyOrder,
  CURRENCIES,
  expectedTotal,
} from "../../src/mapping/order/__tests__/any-order"
import type { MiraklOrder } from "../../src/mirakl-api"
import { GivenOrders } from "../fixtures/given-orders"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const PAGE_SIZE = 100
const SEED = 20_261_125

const STATES = [
  "status",
  "version",
  "reference",
  "provider_id",
  "is_draft_order",
]

type Amount = Parameters<typeof MathBN.convert>[0]
type TaxLine = { total: Amount; metadata: { mirakl_amount: string } }
type Taxed = { tax_lines: TaxLine[] }
type StoreOrder = {
  id: string
  total: Amount
  summary: { pending_difference: Amount; paid_total: Amount }
  items: Taxed[]
  shipping_methods: Taxed[]
}

const toCents = (amount: Amount) => MathBN.convert(amount, 10).toFixed()

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const given = new GivenOrders(suite, bench)

  /** A page of orders, each another's. */
  const samplePage = (currency: (typeof CURRENCIES)[number]): MiraklOrder[] =>
    fc
      .sample(anyOrder([currency], ["MUG-RED", "MUG-BLUE", "KIT-GARDEN"]), {
        numRuns: PAGE_SIZE,
        seed: SEED,
      })
      .map((order, index) => ({ ...order, order_id: `${currency}-${index}-A` }))

  const ordersOf = async (ids: string[]): Promise<StoreOrder[]> => {
    const { data } = await suite.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "order",
        filters: { id: ids },
        fields: [
          "id",
          "total",
          "summary.*",
          "items.*",
          "items.tax_lines.*",
          "shipping_methods.*",
          "shipping_methods.tax_lines.*",
        ],
      })
    return data as never
  }

  it.each(CURRENCIES)(
    "is Mirakl's to the cent in the store itself: a page of 100 orders in %s, in both tax modes",
    async (currency) => {
      await given.open(currency)
      const page = samplePage(currency)

      const outcomes = await given.import(page)

      expect(outcomes.map(({ kind }) => kind)).toEqual(
        page.map(() => "imported")
      )
      const orderIds = new Map(
        outcomes.flatMap((outcome) =>
          outcome.kind === "imported"
            ? [[outcome.mirakl_order_id, outcome.order_id]]
            : []
        )
      )
      const stored = new Map(
        (await ordersOf([...orderIds.values()])).map((it) => [it.id, it])
      )
      for (const given of page) {
        const order = stored.get(orderIds.get(given.order_id) ?? "")
        expect([given.order_id, toCents(order?.total ?? -1)]).toEqual([
          given.order_id,
          expectedTotal(given),
        ])
        expect(toCents(order?.summary.pending_difference ?? -1)).toBe("0")
        expect(toCents(order?.summary.paid_total ?? -1)).toBe(
          expectedTotal(given)
        )
        const taxed = [
          ...(order?.items ?? []),
          ...(order?.shipping_methods ?? []),
        ]
        for (const { total, metadata } of taxed.flatMap(
          ({ tax_lines }) => tax_lines
        )) {
          expect(toCents(total)).toBe(metadata.mirakl_amount)
        }
      }
      expect(await bench.lostReservations()).toEqual([])
    }
  )

  it("leaves the rows that core leaves of a paid order, column by column", async () => {
    await bench.open()
    const order = bench.place({
      lines: [
        {
          offer_sku: "MUG-RED",
          quantity: 2,
          shipping_price: 5,
          taxes: [{ code: "VAT", rate: 20 }],
        },
      ],
    })
    await bench.import()
    const ours = String((await bench.bindingOf(order)).order_id)

    const cores = await createPaidOrder()

    const [ourRows, coreRows] = [await rowsOf(ours), await rowsOf(cores)]
    // The taxes are Mirakl's, not a rate's of the store; the carrier is told.
    expect(differences(ourRows, coreRows)).toEqual({
      "order_line_item_tax_line.metadata": "set here",
      "order_line_item_tax_line.provider_id": "missing here",
      "order_line_item_tax_line.tax_rate_id": "missing here",
      "order_shipping_method.data": "set here",
    })
  })

  const createPaidOrder = async (): Promise<string> => {
    const { store, container } = suite
    const variant = store.variant("MUG-RED")
    const address = {
      first_name: "Camille",
      last_name: "Exemple",
      address_1: "12 rue de la Paix",
      city: "Paris",
      postal_code: "75002",
      country_code: "fr",
      phone: "+33199005512",
    }
    const { result: order } = await createOrderWorkflow(container).run({
      input: {
        region_id: store.region_id,
        sales_channel_id: store.sales_channel_id,
        currency_code: "eur",
        email: "core@store.example",
        no_notification: true,
        billing_address: address,
        shipping_address: address,
        items: [
          { variant_id: variant.id, title: "Mug", quantity: 2, unit_price: 10 },
        ],
        shipping_methods: [
          {
            name: "Parcel",
            amount: 5,
            shipping_option_id: store.shipping_option_id,
          },
        ],
        metadata: {},
      },
    })
    await createReservationsWorkflow(container).run({
      input: {
        reservations: (order.items ?? []).map((item) => ({
          line_item_id: item.id,
          inventory_item_id: variant.inventory_items[0]?.id ?? "",
          location_id: store.stock_location_ids[0],
          quantity: 2,
        })),
      },
    })
    const { result: collections } = await createOrderPaymentCollectionWorkflow(
      container
    ).run({ input: { order_id: order.id, amount: Number(order.total) } })
    await markPaymentCollectionAsPaid(container).run({
      input: {
        order_id: order.id,
        payment_collection_id: collections[0]?.id ?? "",
      },
    })
    return order.id
  }

  /** The rows of an order, a sample of each table. */
  const rowsOf = async (orderId: string) => {
    const knex: Knex = suite.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    const items = "(select item_id from order_item where order_id = ?)"
    const collections =
      "(select payment_collection_id from order_payment_collection where order_id = ?)"
    const tables: [string, string][] = [
      ["order", "id = ?"],
      ["order_summary", "order_id = ?"],
      ["order_item", "order_id = ?"],
      ["order_line_item", `id in ${items}`],
      ["order_line_item_tax_line", `item_id in ${items}`],
      ["order_shipping", "order_id = ?"],
      [
        "order_shipping_method",
        "id in (select shipping_method_id from order_shipping where order_id = ?)",
      ],
      ["order_transaction", "order_id = ?"],
      ["order_payment_collection", "order_id = ?"],
      ["payment_collection", `id in ${collections}`],
      ["payment_session", `payment_collection_id in ${collections}`],
      ["payment", `payment_collection_id in ${collections}`],
      [
        "capture",
        `payment_id in (select id from payment where payment_collection_id in ${collections})`,
      ],
      ["reservation_item", `line_item_id in ${items}`],
    ]
    const samples: Record<string, Record<string, unknown>> = {}
    for (const [table, condition] of tables) {
      const { rows } = await knex.raw<{ rows: Record<string, unknown>[] }>(
        `select * from "${table}" where ${condition} limit 1`,
        [orderId]
      )
      samples[table] = rows[0] ?? {}
    }
    return samples
  }

  /** Columns that one of two has and the other has not, and states that differ. */
  const differences = (
    ours: Record<string, Record<string, unknown>>,
    cores: Record<string, Record<string, unknown>>
  ) => {
    const found: Record<string, string> = {}
    for (const [table, row] of Object.entries(cores)) {
      for (const [column, value] of Object.entries(row)) {
        const own = ours[table]?.[column]
        const isState = STATES.includes(column)
        if ((own === null) !== (value === null) || own === undefined) {
          found[`${table}.${column}`] =
            `${own === null || own === undefined ? "missing" : "set"} here`
        } else if (isState && own !== value) {
          found[`${table}.${column}`] =
            `${String(own)}, core has ${String(value)}`
        }
      }
    }
    return found
  }
})
