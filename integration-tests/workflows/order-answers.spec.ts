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

  // Its key was taken for an order id: there is no such order.
  it("answers an order again whose acceptance line is retried, and no other", async () => {
    await bench.open(ALWAYS)
    const orders = [bench.place(WAITING), bench.place(WAITING)]
    suite.simulator.control.faults.add({
      operation: "OR21",
      kind: "status",
      status: 400,
      times: 2,
    })
    const job = await bench.import()
    const lineOf = async ({ order_id }: Order) =>
      (await bench.linesOf(job)).find(
        ({ key }) => key === `acceptance:${order_id}`
      ) as Identified
    const [first, second] = orders as [Order, Order]
    expect(await lineOf(first)).toMatchObject({ status: "failed" })
    const untouched = await lineOf(second)
    expect(untouched).toMatchObject({ status: "failed" })

    suite.simulator.control.advanceTime(HOUR_MS)
    const finished = suite.admin.jobFinished()
    await suite.admin.post(`job-lines/${(await lineOf(first)).id}/retry`)
    await finished

    expect(await lineOf(first)).toMatchObject({
      status: "done",
      result: { outcome: "accepted" },
    })
    expect(await lineOf(second)).toEqual(untouched)
    const { data } = await suite.admin.get(
      `orders/${(await bench.bindingOf(first)).id}`
    )
    expect(recordOf(data, "order")).toMatchObject({
      mirakl_state: "WAITING_DEBIT",
    })
  })

  it("ends an acceptance line whose order was answered meanwhile, or is a person's now", async () => {
    await bench.open(ALWAYS)
    const orders = [bench.place(WAITING), bench.place(WAITING)] as const
    suite.simulator.control.faults.add({
      operation: "OR21",
      kind: "status",
      status: 400,
      times: 2,
    })
    const job = await bench.import()
    suite.simulator.control.orders.move(orders[0].order_id, "accept")
    await suite.admin.post(`instances/${bench.instance.id}`, {
      acceptance_policy: "manual",
    })

    suite.simulator.control.advanceTime(HOUR_MS)
    const finished = suite.admin.jobFinished()
    await suite.admin.post(`jobs/${job.id}/retry`)
    await finished

    const lines = await bench.linesOf(job)
    const outcomes = orders.map(
      ({ order_id }) =>
        lines.find(({ key }) => key === `acceptance:${order_id}`)?.result
    )
    expect(outcomes).toEqual([{ outcome: "already" }, { outcome: "left" }])
  })
})
