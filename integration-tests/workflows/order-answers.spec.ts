import type { Order } from "mirakl-simulator"
import { recordOf, type Identified } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const WAITING = { state: "WAITING_ACCEPTANCE" as const }
const OLD = { ...WAITING, created_date: "2026-01-01T00:00:00Z" }
const ALWAYS = {
  acceptance_policy: "always",
  acceptance_price_tolerance: null,
}
const CONNECTED = { import_orders_created_after: "2026-02-01T00:00:00Z" }
const HOUR_MS = 3600_000

// One answer per order is ever told, and only about orders that are the shop's to answer.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const act = async (order: Order, action: string) =>
    suite.admin.post(
      `orders/${(await bench.bindingOf(order)).id}/${action}`,
      {}
    )
  const answered = () =>
    suite.simulator.control.journal.list({ operation: "OR21" })

  it.each(["skip", "take_over", "no_stock"] as const)(
    "lets the policy answer an order from before the import date only where it is imported: %s",
    async (existing_orders) => {
      await bench.open({
        ...CONNECTED,
        existing_orders,
        ...ALWAYS,
      })
      const old = bench.place(OLD)
      const young = bench.place(WAITING)

      await bench.import()
      await bench.import()

      const isTaken = existing_orders !== "skip"
      expect(answered()).toHaveLength(isTaken ? 2 : 1)
      expect(await bench.bindingOf(young)).toMatchObject({
        mirakl_state: "WAITING_DEBIT",
      })
      expect(await bench.bindingOf(old)).toMatchObject(
        isTaken
          ? { status: "waiting", mirakl_state: "WAITING_DEBIT" }
          : { status: "ignored", mirakl_state: "WAITING_ACCEPTANCE" }
      )
    }
  )

  it("lets the policy answer an old order that a person asked for", async () => {
    await bench.open({ ...CONNECTED, ...ALWAYS })
    const old = bench.place(OLD)
    await bench.import()
    expect(answered()).toHaveLength(0)

    await bench.import({ order_ids: [old.order_id] })
    await bench.import()

    expect(await bench.bindingOf(old)).toMatchObject({
      status: "waiting",
      mirakl_state: "WAITING_DEBIT",
    })
  })

  // It answered 200, and the admin said that the order was refused.
  it("says that an order was answered otherwise before", async () => {
    await bench.open()
    const order = bench.place(WAITING)
    await bench.import()
    expect(await act(order, "accept")).toMatchObject({ status: 200 })

    const { status, data } = await act(order, "refuse")

    expect(status).toBe(400)
    expect(data.message).toContain("answered otherwise before")
    expect(await act(order, "accept")).toMatchObject({ status: 200 })
    expect(answered()).toHaveLength(1)
  })

  it("tells a batch that an order was refused before", async () => {
    await bench.open()
    const order = bench.place(WAITING)
    await bench.import()
    const { id } = await bench.bindingOf(order)
    await act(order, "refuse")

    const { data } = await suite.admin.post("orders/batch/accept", {
      ids: [id],
    })

    expect(data.results).toMatchObject([
      { id, outcome: "failed", error: { code: "DECIDED_OTHERWISE" } },
    ])
    expect(answered()).toHaveLength(1)
  })

})
