import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import type { ListingStock } from "../../src/mapping/stock/decide-listing-stock"
import type { StockRules } from "../../src/mapping/stock/compute-quantity"
import { createGraphStockSource } from "../../src/workflows/stock/graph-stock-source"
import { createSqlStockSource } from "../../src/workflows/stock/sql-stock-source"
import { createStockSource } from "../../src/workflows/stock/create-stock-source"
import type {
  StockSelection,
  StockSource,
} from "../../src/workflows/stock/stock-source"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { scatterStock } from "../fixtures/scatter-stock"
import { createSeededRandom } from "../fixtures/seeded-random"
import { runWithLines } from "../fixtures/run-with-lines"

const SHOP_ID = 2000
const ROUNDS = Number(process.env.STOCK_PROPERTY_ROUNDS ?? 12)

// The same numbers from one SQL statement and from Medusa's query layer.
describeMiraklHttp((suite) => {
  const read = async (source: StockSource, selection: StockSelection) => {
    const rows: ListingStock[] = []
    for await (const batch of source.read(selection)) {
      rows.push(...batch)
    }
    return rows.map((row) => ({
      listing_id: row.listing_id,
      offer_id: row.offer_id,
      shop_sku: row.shop_sku,
      on_mirakl: row.on_mirakl,
      quantity: row.quantity,
      skip_reason: row.skip_reason,
      is_changed: row.is_changed,
      problem: row.problem,
      oversold: row.oversold,
      mirakl_quantity: row.mirakl_quantity,
      is_news: row.is_news,
    }))
  }

  const rules: StockRules = {
    stock_basis: "available",
    stock_location_ids: [],
    stock_buffer: 0,
    stock_percentage: 100,
    stock_maximum: null,
    stock_minimum: null,
    unmanaged_quantity: null,
    backorder_quantity: null,
  }

  const importAll = async () => {
    const { id } = await suite.connect()
    await runWithLines(suite, id, { type: "import_listings" })
    return id
  }

  const skus = () =>
    [
      "MUG-RED",
      "MUG-BLUE",
      "LAMP-OAK",
      "POT-S",
      "SOIL-10",
      "KIT-GARDEN",
      "CHAIR-LAST",
      "SOFA-ORDER",
      "GUIDE-PDF",
    ] as const

  const offerAll = () =>
    suite.simulator.control.offers.set(
      SHOP_ID,
      ...skus().map((shop_sku) => ({ shop_sku, quantity: 5 })),
      { shop_sku: "NOBODY", quantity: 5 },
      {
        shop_sku: 'ODD;"sku" é',
        quantity: 5,
        forced_inactivity_reasons: ["PRODUCT_DISABLED"],
      }
    )

  it("gives the same bytes over random kits, locations and reservations", async () => {
    offerAll()
    const instance_id = await importAll()
    const listings = await suite.mirakl.listMiraklListings({})
    const random = createSeededRandom(20261125)
    let positive = 0
    for (let round = 0; round < ROUNDS; round++) {
      await scatterStock(suite, random)
      const selection: StockSelection = {
        instance_id,
        rules: {
          stock_basis: random.pick(["available", "stocked"]),
          stock_location_ids: random.some(suite.store.stock_location_ids),
          stock_buffer: random.pick([0, 0, 1, 7]),
          stock_percentage: random.pick([100, 100, 33, 50, 0]),
          stock_maximum: random.pick([null, 0, 20]),
          stock_minimum: random.pick([null, 0, 3]),
          unmanaged_quantity: random.pick([null, 0, 8]),
          backorder_quantity: random.pick([null, 0, 9]),
        },
        scope: random.pick([
          { kind: "all" as const },
          {
            kind: "listed" as const,
            listing_ids: random.some(listings.map(({ id }) => id)),
          },
        ]),
      }

      const [sql, graph] = [
        await read(createSqlStockSource(suite.container), selection),
        await read(createGraphStockSource(suite.container), selection),
      ]

      expect(sql).toEqual(graph)
      positive += sql.filter(({ quantity }) => Number(quantity) > 0).length
    }
    // It compared something else than zeros.
    expect(positive).toBeGreaterThan(ROUNDS / 2)
  }, 120_000)

  it("finds what changed, whatever it was that changed", async () => {
    offerAll()
    const instance_id = await importAll()
    await runWithLines(suite, instance_id, { type: "export_stock" })
    const knex: Knex = suite.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    const inventory = suite.container.resolve(Modules.INVENTORY)
    const stock_location_ids = suite.store.stock_location_ids
    const found = async (change: () => Promise<unknown>) => {
      const [{ now }] = (
        await knex.raw<{ rows: { now: Date }[] }>(
          "select clock_timestamp() as now"
        )
      ).rows as [{ now: Date }]
      await change()
      const rows = await read(createSqlStockSource(suite.container), {
        instance_id,
        rules: { ...rules, stock_location_ids },
        scope: { kind: "changed", since: now },
      })
      return rows.map(({ shop_sku }) => shop_sku)
    }
    const [lamp] = suite.store.variant("LAMP-OAK").inventory_items
    const [pot] = suite.store.variant("POT-S").inventory_items
    const listing = async (shop_sku: string) => {
      const [row] = await suite.mirakl.listMiraklListings({ shop_sku })
      return row?.id ?? ""
    }
    // Without managed stock: it is always looked at.
    const always = ["GUIDE-PDF"]

    expect(await found(async () => {})).toEqual(always)
    expect(
      await found(() =>
        inventory.updateInventoryLevels([
          {
            inventory_item_id: lamp?.id ?? "",
            location_id: stock_location_ids[1],
            stocked_quantity: 3,
          },
        ])
      )
    ).toEqual(["LAMP-OAK", ...always])
    expect(
      await found(() =>
        inventory.createReservationItems([
          {
            inventory_item_id: pot?.id ?? "",
            location_id: stock_location_ids[0],
            quantity: 1,
          },
        ])
      )
    ).toEqual(["POT-S", "KIT-GARDEN", ...always])
    expect(
      await found(() =>
        updateProductVariantsWorkflow(suite.container).run({
          input: {
            product_variants: [
              {
                id: suite.store.variant("SOFA-ORDER").id,
                allow_backorder: false,
              },
            ],
          },
        })
      )
    ).toEqual(["SOFA-ORDER", ...always])
    expect(
      await found(async () =>
        suite.admin.post(`listings/${await listing("MUG-BLUE")}/link`, {
          variant_id: suite.store.variant("MUG-RED").id,
        })
      )
    ).toEqual(["MUG-BLUE", ...always])
  })

  it.each([
    ["are not what it expects", ""],
    ["may not be read", "-c role=pg_monitor"],
  ])("asks Medusa where the tables %s", async (_, options) => {
    offerAll()
    const instance_id = await importAll()
    const selection: StockSelection = {
      instance_id,
      rules: {
        ...rules,
        stock_location_ids: suite.store.stock_location_ids,
      },
      scope: { kind: "all" },
    }
    const expected = await read(
      createGraphStockSource(suite.container),
      selection
    )
    const { container } = suite
    // A connection that sees none of the store's tables, or may not read them.
    const { client }: Knex = container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    const blind = knex(
      options
        ? {
            ...client.config,
            connection: { ...client.config.connection, options },
          }
        : { ...client.config, searchPath: ["pg_catalog"] }
    )
    const warn = jest
      .spyOn(container.resolve(ContainerRegistrationKeys.LOGGER), "warn")
      .mockImplementation(() => {})
    const source = createStockSource({
      resolve: (key: string) =>
        key === ContainerRegistrationKeys.PG_CONNECTION
          ? blind
          : container.resolve(key),
    } as typeof container)

    expect(await read(source, selection)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
    expect(warn).toHaveBeenCalledWith(
      expect.stringContaining("through the query layer")
    )
    await blind.destroy()
  })
})
