import { Client } from "pg"
import { importMiraklOrderPageWorkflow } from "../../src/workflows/order"
import { bindOrderPage } from "../../src/workflows/order/read/bind-order-page"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const PAGE = 100
/** More orders than a page repeats of the one before. */
const GONE = 6

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const placeMany = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      bench.place({
        order_id: `MANY-${String(index).padStart(3, "0")}-A`,
        customer: { customer_id: `C-${index % 20}` },
        lines: [
          {
            offer_sku: "MUG-RED",
            shipping_price: 3,
            taxes: [{ code: "VAT", rate: 20 }],
          },
          { offer_sku: "KIT-GARDEN" },
        ],
      })
    )

  /** The buyer writes to the shop: the order is updated. */
  const touch = (orderId: string) =>
    suite.simulator.control.orders.update(orderId, {
      has_customer_message: true,
    })

  const touchAll = (orders: { order_id: string }[]) =>
    orders.forEach(({ order_id }) => touch(order_id))

  const cursor = async () =>
    (await suite.mirakl.retrieveMiraklInstance(bench.instance.id)).orders_cursor

  /** Statements that something takes, transactions included; not the set-up of a connection. */
  const countQueries = async (work: () => Promise<unknown>) => {
    const spy = jest.spyOn(Client.prototype, "query")
    try {
      await work()
      return spy.mock.calls.filter(
        ([statement]) => !JSON.stringify(statement).includes("search_path")
      ).length
    } finally {
      spy.mockRestore()
    }
  }

  it("leaves the cursor where it is, and says so, when a window does not hold still", async () => {
    await bench.open()
    const orders = placeMany(PAGE + 40)
    bench.place({ wire_overrides: { order_id: null } })
    const { orders: store } = suite.mirakl
    const known = store.known.bind(store)
    const spy = jest.spyOn(store, "known").mockImplementation((...args) => {
      suite.simulator.control.advanceTime(5000)
      touchAll(orders.splice(0, GONE))
      return known(...args)
    })

    const job = await bench.import()
    spy.mockRestore()

    // Six a page had left it when the last pass read its last one, which skipped one.
    expect(job).toMatchObject({
      status: "partial",
      result: {
        passes: 3,
        in_window: PAGE + 17,
        here: PAGE + 16,
        missing: 1,
        failed: 1,
      },
    })
    const lines = await bench.linesOf(job)
    const codes = lines.flatMap(({ error_code }) => error_code ?? [])
    expect(codes.sort()).toEqual(["UNREADABLE_ORDER", "WINDOW_UNSTABLE"])
    expect(await cursor()).toBeNull()

    const next = await bench.import()
    expect(next.result).toMatchObject({
      in_window: PAGE + 41,
      here: PAGE + 41,
      missing: 0,
      doubled: 0,
    })
    expect(await bench.countRows()).toMatchObject({
      order: PAGE + 40,
      capture: PAGE + 40,
    })
    expect(await cursor()).not.toBeNull()
  })

  it("takes up an update that shares its second with the one that was read before", async () => {
    await bench.open()
    const { order_id } = bench.place({ state: "WAITING_DEBIT" })
    const { orders } = suite.simulator.control
    await bench.import()
    expect(await bench.bindingOf({ order_id })).toMatchObject({
      status: "waiting",
    })
    const { last_updated_date } = orders.require(order_id)

    orders.move(order_id, "debit-ok")
    orders.require(order_id).last_updated_date = last_updated_date
    await bench.import()

    expect(await bench.bindingOf({ order_id })).toMatchObject({
      status: "imported",
      mirakl_state: "SHIPPING",
    })
    expect(await bench.countRows()).toMatchObject({ order: 1, capture: 1 })

    orders.move(order_id, "cancel")
    orders.require(order_id).last_updated_date = last_updated_date
    await bench.import()
    expect(await bench.medusaOrderOf({ order_id })).toMatchObject({
      status: "canceled",
    })
  })

  it("moves the cursor behind what is stored, and overlaps it the next time", async () => {
    await bench.open()
    bench.place()
    await bench.import()
    const first = await cursor()
    const now = suite.simulator.control.simulation.clock.now()
    expect(first?.getTime()).toBeLessThan(now.getTime())

    suite.simulator.control.advanceTime(30 * 60_000)
    const late = bench.place()
    const job = await bench.import()

    expect(job.result).toMatchObject({
      in_window: 2,
      imported: 1,
      already: 1,
      window: {
        updated_from: new Date(Number(first) - 10 * 60_000).toISOString(),
      },
    })
    expect(await bench.bindingOf(late)).toMatchObject({ status: "imported" })
  })

  it("records an order that can't be read, and imports the others", async () => {
    await bench.open()
    bench.place({
      order_id: "BROKEN-1-A",
      wire_overrides: { order_lines: "none" },
    })
    const fine = bench.place()

    const job = await bench.import()

    expect(job).toMatchObject({
      status: "partial",
      result: { in_window: 2, here: 2, missing: 0, imported: 1, failed: 1 },
    })
    expect(await bench.linesOf(job)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          key: "BROKEN-1-A",
          status: "failed",
          error_code: "UNREADABLE_ORDER",
          error_message: expect.stringContaining("order_lines") as string,
        }),
      ])
    )
    expect(await bench.bindingOf(fine)).toMatchObject({ status: "imported" })
    expect(await cursor()).not.toBeNull()
  })

  it("imports the orders that it is asked for, and names those that Mirakl does not have", async () => {
    await bench.open()
    const [first, second] = placeMany(3)

    const job = await bench.import({
      order_ids: [first?.order_id, "NONE-1-A", second?.order_id],
    })

    expect(job).toMatchObject({
      status: "partial",
      result: { in_window: 2, here: 2, imported: 2 },
    })
    expect(await bench.linesOf(job)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          key: "NONE-1-A",
          status: "failed",
          error_code: "ORDER_NOT_FOUND",
        }),
      ])
    )
    expect(await bench.countRows()).toMatchObject({ order: 2, mirakl_order: 2 })
    expect(await cursor()).toBeNull()
  })

  it("imports the orders of a range of creation dates", async () => {
    await bench.open()
    const inside = bench.place({ created_date: "2026-03-05T00:00:00Z" })
    bench.place({ created_date: "2026-04-05T00:00:00Z" })

    const job = await bench.import({
      from: "2026-03-01T00:00:00Z",
      to: "2026-04-01T00:00:00Z",
    })

    expect(job.result).toMatchObject({
      in_window: 1,
      imported: 1,
      window: {
        created_from: "2026-03-01T00:00:00.000Z",
        created_to: "2026-04-01T00:00:00.000Z",
      },
    })
    expect(await bench.bindingOf(inside)).toMatchObject({ status: "imported" })
    expect(await cursor()).toBeNull()
  })

  it("tells in a dry run what it would do, and stores nothing", async () => {
    await bench.open()
    bench.place({ order_id: "DRY-1-A" })
    bench.place({ order_id: "DRY-2-A", lines: [{ offer_sku: "NONE" }] })
    const before = await bench.countRows()

    const finished = suite.admin.jobFinished()
    const { data } = await suite.admin.post(
      `instances/${bench.instance.id}/operations`,
      { type: "import_orders", dry_run: true }
    )
    await finished

    const lines = await bench.linesOf(data.job as { id: string })
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          key: "DRY-1-A",
          result: expect.objectContaining({
            outcome: "would_import",
          }) as unknown,
        }),
        expect.objectContaining({
          key: "DRY-2-A",
          result: expect.objectContaining({
            outcome: "would_hold",
            reason: "UNKNOWN_SKU",
          }) as unknown,
        }),
      ])
    )
    expect(await bench.countRows()).toEqual(before)
    expect(await cursor()).toBeNull()
  })

  it("imports a page of 100 orders in at most 60 statements, and knows it in one", async () => {
    await bench.open()
    placeMany(PAGE)
    const { client, instance } = await bench.openClient()
    const { orders } = await client.orders.fetchPage()
    const { stored } = await bindOrderPage(suite.container, instance, orders)

    const imported = await countQueries(() =>
      importMiraklOrderPageWorkflow(suite.container).run({
        input: {
          instance_id: instance.id,
          binding_ids: stored.map(({ binding_id }) => binding_id),
        },
      })
    )
    expect(await bench.countRows()).toMatchObject({
      order: PAGE,
      capture: PAGE,
    })
    expect(imported).toBeLessThanOrEqual(60)

    // What the import woke in the background can only add to a count.
    const known: number[] = []
    while (known.length < 20 && known.at(-1) !== 1) {
      known.push(
        await countQueries(() =>
          bindOrderPage(suite.container, instance, orders)
        )
      )
    }
    expect(Math.min(...known)).toBe(1)
  })
})
