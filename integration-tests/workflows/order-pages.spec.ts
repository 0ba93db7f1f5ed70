import { miraklClientFor } from "../../src/workflows/instance/mirakl-client"
import { readOrderPages } from "../../src/workflows/order/read-order-pages"
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

  const openClient = async () => {
    const instance = await suite.mirakl.retrieveMiraklInstance(
      bench.instance.id
    )
    return miraklClientFor(suite.container, instance, {
      callClass: "interactive",
    })
  }

  /** Their buyers write to the shop: the orders are updated. */
  const touchAll = (orders: { order_id: string }[]) =>
    orders.forEach(({ order_id }) =>
      suite.simulator.control.orders.update(order_id, {
        has_customer_message: true,
      })
    )

  it("reads a window again from which orders went away between two pages", async () => {
    await bench.open()
    const orders = placeMany(PAGE + 20)
    const client = await openClient()
    const end = suite.simulator.control.advanceTime(60_000)
    const passes: string[][] = []
    let touched = false

    const reading = await readOrderPages(client, { updatedTo: end }, (page) => {
      if (page.offset === 0) {
        passes.push([])
      }
      passes.at(-1)?.push(...page.orders.map((order) => order.order_id))
      if (!touched) {
        touched = true
        suite.simulator.control.advanceTime(1000)
        touchAll(orders.slice(0, GONE))
      }
      return Promise.resolve()
    })

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
    const client = await openClient()
    const now = suite.simulator.control.advanceTime(60_000)
    const end = new Date(now.getTime() + 500)
    const passes: string[][] = []
    let touched = false

    const reading = await readOrderPages(client, { updatedTo: end }, (page) => {
      if (page.offset === 0) {
        passes.push([])
      }
      passes.at(-1)?.push(...page.orders.map((order) => order.order_id))
      if (!touched) {
        touched = true
        Array.from({ length: GONE }, () => bench.place())
        suite.simulator.control.advanceTime(1000)
        touchAll(orders.slice(0, GONE))
      }
      return Promise.resolve()
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

  it("passes over nothing where a few orders went away between two pages", async () => {
    await bench.open()
    const orders = placeMany(PAGE + 20)
    const client = await openClient()
    const end = suite.simulator.control.advanceTime(60_000)
    const first = new Set<string>()

    await readOrderPages(client, { updatedTo: end }, (page, pass) => {
      if (pass === 1) {
        if (page.offset === 0) {
          suite.simulator.control.advanceTime(1000)
          touchAll(orders.slice(0, GONE - 2))
        }
        page.orders.forEach(({ order_id }) => {
          expect(first).not.toContain(order_id)
          first.add(order_id)
        })
      }
      return Promise.resolve()
    })

    expect(first.size).toBe(PAGE + 20)
  })
})
