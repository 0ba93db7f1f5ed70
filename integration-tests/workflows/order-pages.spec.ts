import { readOrderPages } from "../../src/workflows/order/read/read-order-pages"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const PAGE = 100
/** More orders than a page repeats of the one before. */
const GONE = 6

// Orders come into a window and leave it while its pages are read.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const placeMany = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      bench.place({ order_id: `MANY-${String(index).padStart(3, "0")}-A` })
    )

  /** Their buyers write to the shop: the orders are updated. */
  const touchAll = (orders: { order_id: string }[]) =>
    orders.forEach(({ order_id }) =>
      suite.simulator.control.orders.update(order_id, {
        has_customer_message: true,
      })
    )

  /** Reads the orders updated until then; between the first page and the second something happens. */
  const readWhile = async (updatedTo: Date, happen: () => void) => {
    const { client } = await bench.openClient()
    const passes: string[][] = []
    const reading = await readOrderPages(client, { updatedTo }, (page) => {
      const isFirst = !passes.length
      if (page.offset === 0) {
        passes.push([])
      }
      passes.at(-1)?.push(...page.orders.map(({ order_id }) => order_id))
      if (isFirst) {
        happen()
      }
      return Promise.resolve()
    })
    return { passes, reading }
  }

  const leave = (orders: { order_id: string }[]) => {
    suite.simulator.control.advanceTime(1000)
    touchAll(orders)
  }

  it("reads a window again from which orders went away between two pages", async () => {
    await bench.open()
    const orders = placeMany(PAGE + 20)
    const end = suite.simulator.control.advanceTime(60_000)

    const { passes, reading } = await readWhile(end, () =>
      leave(orders.slice(0, GONE))
    )

    // The first pass lost the order that moved up to the first page.
    expect(passes[0]).not.toContain(orders[PAGE]?.order_id)
    expect(passes[0]).toHaveLength(PAGE + 19)
    expect(passes[1]).toContain(orders[PAGE]?.order_id)
    expect(reading).toMatchObject({
      is_complete: true,
      passes: 2,
      total_count: PAGE + 20 - GONE,
      read: PAGE + 20 - GONE,
    })
  })

  it("reads a window again from which as many orders went away as came into it", async () => {
    await bench.open()
    const orders = placeMany(PAGE + 20)
    const now = suite.simulator.control.advanceTime(60_000)
    const end = new Date(now.getTime() + 500)

    const { passes, reading } = await readWhile(end, () => {
      orders.slice(0, GONE).forEach(() => bench.place())
      leave(orders.slice(0, GONE))
    })

    // Mirakl counts as many on both pages.
    expect(passes[0]).not.toContain(orders[PAGE]?.order_id)
    expect(passes[1]).toContain(orders[PAGE]?.order_id)
    expect(reading).toMatchObject({
      is_complete: true,
      passes: 2,
      read: PAGE + 20,
    })
  })

  it("passes over nothing where a few orders went away between two pages, and reads none twice", async () => {
    await bench.open()
    const orders = placeMany(PAGE + 20)
    const end = suite.simulator.control.advanceTime(60_000)

    const { passes } = await readWhile(end, () =>
      leave(orders.slice(0, GONE - 2))
    )

    expect(passes[0]).toEqual(orders.map(({ order_id }) => order_id))
  })
})
