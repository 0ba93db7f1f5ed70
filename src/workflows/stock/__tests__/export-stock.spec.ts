import type { ListingStock } from "../../../mapping/stock/decide-listing-stock"
import { exportStock } from "../export-stock"
import type { StockRow, StockSink } from "../stock-sink"
import type { StockSelection, StockSource } from "../stock-source"
import { UncountedSkus } from "../uncounted-skus"

const selection: StockSelection = {
  instance_id: "mirin_1",
  rules: {
    stock_basis: "available",
    stock_location_ids: ["paris"],
    stock_buffer: 0,
    stock_percentage: 100,
    stock_maximum: null,
    stock_minimum: null,
    unmanaged_quantity: null,
    backorder_quantity: null,
  },
  scope: { kind: "all" },
}

function stock(number: number): ListingStock {
  return {
    listing_id: `mirlst_${number}`,
    offer_id: String(number),
    shop_sku: `SKU-${number}`,
    on_mirakl: null,
    mirakl_quantity: null,
    quantity: 1,
    skip_reason: null,
    is_changed: true,
    problem: null,
    oversold: 0,
    is_news: number === 3,
  }
}

describe("exportStock", () => {
  it("computes each file anew, after the one before was sent", async () => {
    const steps: string[] = []
    // Two listings a batch, and files of two.
    const source: StockSource = {
      async *read({ after }) {
        const first = Number(after ?? 0) + 1
        for (let number = first; number <= 5; number += 2) {
          steps.push(`read from ${number}`)
          yield [number, number + 1].filter((it) => it <= 5).map(stock)
        }
      },
    }
    let rows: StockRow[] = []
    const sink: StockSink = {
      async add(added) {
        rows.push(...added)
      },
      isFull: () => rows.length >= 2,
      async flush() {
        steps.push(`send ${rows.map(({ shop_sku }) => shop_sku).join(" ")}`)
        rows = []
      },
      close: async () => ({
        exported: 5,
        accepted: 5,
        rejected: 0,
        pending: 0,
        lost: 0,
        imports: [],
      }),
    }
    const news: string[] = []

    const result = await exportStock(source, sink, selection, "delta", {
      async beforeFile() {
        steps.push("orders first")
        return new UncountedSkus()
      },
      onHeldBack: async () => {},
      onNews: async (batch) =>
        void news.push(...batch.map(({ shop_sku }) => shop_sku)),
    })

    expect(steps).toEqual([
      "orders first",
      "read from 1",
      "send SKU-1 SKU-2",
      "orders first",
      "read from 3",
      "send SKU-3 SKU-4",
      "orders first",
      "read from 5",
      "send SKU-5",
    ])
    expect(news).toEqual(["SKU-3"])
    expect(result).toMatchObject({ mode: "delta", computed: 5, exported: 5 })
  })

  it("holds back what is not counted, but no zero", async () => {
    const sent: string[] = []
    const held: string[] = []
    const source: StockSource = {
      async *read() {
        yield [stock(1), stock(2), { ...stock(3), quantity: 0 }]
      },
    }
    const sink: StockSink = {
      add: async (rows) =>
        void sent.push(...rows.map(({ shop_sku }) => shop_sku)),
      isFull: () => false,
      flush: async () => {},
      close: async () => ({
        exported: 2,
        accepted: 2,
        rejected: 0,
        pending: 0,
        lost: 0,
        imports: [],
      }),
    }

    const uncounted = new UncountedSkus()
    uncounted.add("SKU-2", "O-1")
    uncounted.add("SKU-3", "O-1")

    const result = await exportStock(source, sink, selection, "full", {
      beforeFile: async () => uncounted,
      onNews: async () => {},
      onHeldBack: async (batch) =>
        void held.push(...batch.map(({ shop_sku }) => shop_sku)),
    })

    expect(sent).toEqual(["SKU-1", "SKU-3"])
    expect(held).toEqual(["SKU-2"])
    expect(result).toMatchObject({ computed: 2, held_back: 1 })
  })
})
