import { Modules } from "@medusajs/framework/utils"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import type { Order } from "mirakl-simulator"
import { readFollowedState } from "../fixtures/followed-state"
import { heardEvent } from "../fixtures/heard-event"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const BEFORE = "2026-01-01T00:00:00Z"
const CONNECTED = { import_orders_created_after: "2026-02-01T00:00:00Z" }

// An order is the shop's from first sight on. Between two runs, longer ones
// when the instance is paused, Mirakl takes it through several states at once:
// what was open had its goods in the warehouse, whatever it is now.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const move = (
    order: Order,
    ...actions: ("accept" | "debit-ok" | "ship" | "receive" | "close")[]
  ) =>
    actions.forEach((action) =>
      suite.simulator.control.orders.move(order.order_id, action)
    )

  const heldUnits = async () => {
    const items = await suite.container
      .resolve(Modules.INVENTORY)
      .listReservationItems({})
    return items.map(({ quantity }) => Number(quantity))
  }

  const GONE = { shipped: 1, reserved: 0, stocked: 49 }

  it.each(["take_over", "no_stock"] as const)(
    "imports an order that was open at connection and left between two runs: %s",
    async (existing_orders) => {
      await bench.open({ ...CONNECTED, existing_orders })
      const order = bench.place({
        state: "WAITING_ACCEPTANCE",
        created_date: BEFORE,
      })
      await bench.import()
      expect(await heldUnits()).toEqual([1])

      move(order, "accept", "debit-ok", "ship")
      await bench.import()

      expect(await readFollowedState(suite, bench, order)).toMatchObject(GONE)
      expect(await heldUnits()).toEqual([])
      expect(await bench.lostReservations()).toEqual([])
    }
  )

  it("moves the stock of an order that was held since connection and left meanwhile", async () => {
    await bench.open({ ...CONNECTED, existing_orders: "no_stock" })
    const order = bench.place({
      created_date: BEFORE,
      lines: [{ offer_sku: "LATER" }],
    })
    const gone = bench.place({
      created_date: BEFORE,
      state: "SHIPPED",
      lines: [{ offer_sku: "LATER" }],
    })
    await bench.import()
    move(order, "ship")
    await bench.import()
    expect(await bench.bindingOf(order)).toMatchObject({ status: "held" })

    await heardEvent(suite.container, "product-variant.updated", () =>
      updateProductVariantsWorkflow(suite.container).run({
        input: {
          selector: { id: suite.store.variant("MUG-RED").id },
          update: { sku: "LATER" },
        },
      })
    )

    expect(await bench.bindingOf(order)).toMatchObject({ moves_stock: true })
    // This one had left before the shop was connected.
    expect(await bench.bindingOf(gone)).toMatchObject({ moves_stock: false })
  })

  it("keeps the units of an order that has left until a state comes in which it is imported", async () => {
    await bench.open({ order_states: ["RECEIVED"] })
    const order = bench.place()
    const seenLater = bench.place({ state: "SHIPPED" })
    await bench.import()
    move(order, "ship")
    await bench.import()
    expect(await bench.bindingOf(order)).toMatchObject({ status: "waiting" })
    expect(await heldUnits()).toEqual([1, 1])

    move(order, "receive")
    move(seenLater, "receive")
    await bench.import()

    expect(await readFollowedState(suite, bench, order)).toMatchObject({
      ...GONE,
      stocked: 48,
    })
    expect(await heldUnits()).toEqual([])
    expect(await bench.lostReservations()).toEqual([])
  })

  it("imports an order that ran past all states in which it is to be imported", async () => {
    await bench.open()
    const order = bench.place({ state: "WAITING_ACCEPTANCE" })
    await bench.import()

    move(order, "accept", "debit-ok", "ship", "receive", "close")
    await bench.import()

    expect(await readFollowedState(suite, bench, order)).toMatchObject(GONE)
  })

  it.each(["TO_COLLECT", "RECEIVED", "CLOSED"] as const)(
    "moves the stock once of an order that is %s when it is first seen",
    async (state) => {
      await bench.open({ order_states: [state] })
      const order = bench.place({ state })

      await bench.import()
      await bench.import()

      expect(await readFollowedState(suite, bench, order)).toMatchObject(GONE)
      expect(await heldUnits()).toEqual([])
      expect(await bench.lostReservations()).toEqual([])
    }
  )

  it("says of an order that was past them when it was first seen why it is not imported, until its state is", async () => {
    await bench.open()
    const order = bench.place({ state: "CLOSED" })

    const job = await bench.import()

    expect(job.result).toMatchObject({ here: 1, waiting: 0, ignored: 1 })
    expect(await bench.bindingOf(order)).toMatchObject({
      status: "ignored",
      error_code: "STATE_NOT_IMPORTED",
      error_message: expect.stringContaining("state"),
    })
    expect(await heldUnits()).toEqual([])

    await suite.admin.post(`instances/${bench.instance.id}`, {
      order_states: ["SHIPPING", "CLOSED"],
    })
    await bench.import()
    expect(await bench.bindingOf(order)).toMatchObject({
      status: "imported",
      error_code: null,
    })
  })

  it("imports old orders that a person names by date, and moves no stock for what had left", async () => {
    await bench.open({ ...CONNECTED, existing_orders: "skip" })
    const states = [
      "WAITING_ACCEPTANCE",
      "SHIPPING",
      "SHIPPED",
      "CLOSED",
    ] as const
    const [waiting, open, gone, closed] = states.map((state) =>
      bench.place({ state, created_date: BEFORE })
    ) as [Order, Order, Order, Order]
    const later = bench.place({ created_date: "2026-01-20T00:00:00Z" })
    await bench.import()
    // Its payload was purged since.
    const { id } = await bench.bindingOf(gone)
    await suite.mirakl.updateMiraklOrders({ id, payload: null })

    const range = { from: "2025-12-31T00:00:00Z", to: "2026-01-15T00:00:00Z" }
    const job = await bench.import(range)
    await bench.import()

    expect(job.result).toMatchObject({
      in_window: 4,
      imported: 2,
      waiting: 1,
      ignored: 1,
    })
    expect(await bench.bindingOf(later)).toMatchObject({ status: "ignored" })
    expect(await bench.bindingOf(waiting)).toMatchObject({ status: "waiting" })
    expect(await bench.bindingOf(closed)).toMatchObject({
      status: "ignored",
      error_code: "STATE_NOT_IMPORTED",
    })
    expect(await bench.bindingOf(open)).toMatchObject({ moves_stock: true })
    expect(await readFollowedState(suite, bench, gone)).toMatchObject({
      shipped: 1,
      stocked: 50,
      reserved: 0,
    })
    expect(await heldUnits()).toEqual([1, 1])
  })

  it("moves no stock for an old order that had left and that a person names by id", async () => {
    await bench.open({ ...CONNECTED, existing_orders: "skip" })
    const gone = bench.place({ state: "SHIPPED", created_date: BEFORE })
    await bench.import()

    await bench.import({ order_ids: [gone.order_id] })

    expect(await readFollowedState(suite, bench, gone)).toMatchObject({
      shipped: 1,
      stocked: 50,
    })
  })

  it("keeps an old order that a person named, also while something holds it", async () => {
    await bench.open({ ...CONNECTED, existing_orders: "skip" })
    const order = bench.place({
      created_date: BEFORE,
      lines: [{ offer_sku: "LATER" }],
    })
    await bench.import({ order_ids: [order.order_id] })
    expect(await bench.bindingOf(order)).toMatchObject({ status: "held" })

    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({ status: "held" })
  })

  it("follows an order that the marketplace ships, and leaves the stock alone", async () => {
    await bench.open()
    const order = bench.place()
    suite.simulator.control.orders.update(order.order_id, {
      wire_overrides: { fulfillment: { center: { code: "FBM" } } },
    })
    await bench.import()
    expect(await bench.bindingOf(order)).toMatchObject({
      status: "imported",
      fulfillment_center_code: "FBM",
      moves_stock: false,
    })
    expect(await heldUnits()).toEqual([])

    move(order, "ship")
    suite.simulator.control.journal.clear()
    await bench.import()
    await suite.admin.runOperation(bench.instance.id, "export_shipments")

    expect(await readFollowedState(suite, bench, order)).toMatchObject({
      shipped: 1,
      stocked: 50,
      reserved: 0,
    })
    const told = suite.simulator.control.journal
      .list({})
      .filter(({ method }) => method !== "GET")
    expect(told.map(({ operation }) => operation)).toEqual(["OR04"])
    expect(await bench.lostReservations()).toEqual([])
  })

  // The platform wrote the update late, or a pass skipped the order.
  it("finds in the nightly sweep an order that no window has shown", async () => {
    await bench.open()
    await bench.import()
    suite.simulator.control.advanceTime(24 * 60 * 60_000)
    await bench.import()
    const lost = bench.place()
    lost.last_updated_date = new Date(
      lost.last_updated_date.getTime() - 12 * 60 * 60_000
    )
    const missed = await bench.import()
    expect(missed.result).toMatchObject({ in_window: 0 })

    suite.simulator.control.advanceTime(60_000)
    const sweep = await suite.admin.runOperation(
      bench.instance.id,
      "sweep_orders"
    )

    expect(sweep.result).toMatchObject({ in_window: 1, imported: 1 })
    expect(await bench.bindingOf(lost)).toMatchObject({ status: "imported" })
  })
})
