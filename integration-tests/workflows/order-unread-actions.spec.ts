import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { Order } from "mirakl-simulator"
import { heardEvent } from "../fixtures/heard-event"
import { recordOf, recordsOf } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

/** As long as nobody has paid, the shop may cancel. */
const UNPAID = { payment_workflow: "NO_CUSTOMER_PAYMENT_CONFIRMATION" as const }
const HTML = { kind: "html_error", status: 200 } as const
const FORBIDDEN = { kind: "status", status: 403 } as const
const ODD = { kind: "missing_fields" as const, fields: ["order_state"] }
/** What OR11 answers about an order, and what is said of it. */
const UNREAD = [
  ["a page that is not Mirakl's", HTML, "NOT_JSON"],
  ["a refusal of the key", FORBIDDEN, "FORBIDDEN"],
  ["an order that can't be read", ODD, "UNREADABLE_ORDER"],
] as const

// Not to be able to look proves nothing: it ended decisions that Mirakl may have
// carried out, and such that nobody had sent.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const sent = (operation: string) =>
    suite.simulator.control.journal.list({ operation })
  const act = async (order: Order, action: string, body = {}) =>
    suite.admin.post(
      `orders/${(await bench.bindingOf(order)).id}/${action}`,
      body
    )
  const imported = async (input = {}) => {
    await bench.open()
    const order = bench.place(input)
    await bench.import()
    return order
  }
  /** Spoils what Mirakl tells of given orders until `suite.simulator.control.faults.clear()`. */
  const spoilLooks = (fault: (typeof UNREAD)[number][1], after = 0) =>
    suite.simulator.control.faults.add({
      ...fault,
      operation: "OR11",
      path_includes: "order_ids",
      times: null,
      after,
    })
  const cancelInStore = async (order: Order) => {
    const { order_id } = await bench.bindingOf(order)
    await heardEvent(suite.container, "order.canceled", () =>
      cancelOrderWorkflow(suite.container).run({
        input: { order_id: String(order_id), no_notification: true },
      })
    )
  }
  /** What a person sees of a decision that a run could not end. */
  const expectTold = async (order: Order, error_code: string) => {
    const job = await bench.import()
    expect(
      (await bench.linesOf(job)).filter(({ status }) => status === "failed")
    ).toMatchObject([{ key: `decision:${order.order_id}`, error_code }])
    const { id } = await bench.bindingOf(order)
    const { data } = await suite.admin.get(`orders/${id}/timeline`)
    expect(recordsOf(data, "timeline")).toContainEqual(
      expect.objectContaining({ error_code })
    )
  }

  it.each(UNREAD)(
    "gives money back once when the answer to OR28 is lost, and a look gets %s",
    async (_, fault, error_code) => {
      const order = await imported()
      const refund = {
        idempotency_key: "form-1",
        lines: [{ id: `${order.order_id}-1`, amount: 6, reason_code: "15" }],
      }
      suite.simulator.control.faults.add({
        operation: "OR28",
        kind: "lost_response",
      })
      // The first look is that of the form.
      spoilLooks(fault, 1)
      await act(order, "refund", refund)

      await expectTold(order, error_code)
      expect(await bench.bindingOf(order)).toMatchObject({
        actions: [{ status: "uncertain", error_code }],
      })
      expect(await act(order, "refund", refund)).toMatchObject({ status: 400 })

      suite.simulator.control.faults.clear()
      const { data } = await act(order, "refund", refund)
      const [line] = suite.simulator.control.orders.require(
        order.order_id
      ).lines
      expect(line?.refunds).toHaveLength(1)
      expect(recordOf(data, "order")).toMatchObject({
        actions: [
          { status: "pushed", result: { ids: [line?.refunds[0]?.id] } },
        ],
      })
      expect(sent("OR28")).toHaveLength(1)
    }
  )

  it.each(UNREAD)(
    "takes up a cancelation of the store again when a look gets %s",
    async (_, fault, error_code) => {
      const order = await imported(UNPAID)
      spoilLooks(fault)
      await cancelInStore(order)

      await expectTold(order, error_code)
      expect(await bench.bindingOf(order)).toMatchObject({
        flags: { CANCELED_IN_STORE: { code: error_code } },
        actions: [{ source: "store", status: "pending", error_code }],
      })
      expect(sent("OR29")).toEqual([])

      suite.simulator.control.faults.clear()
      await bench.import()

      expect(await bench.bindingOf(order)).toMatchObject({
        mirakl_state: "CANCELED",
        flags: null,
        actions: [{ status: "pushed" }],
      })
      expect(sent("OR29")).toHaveLength(1)
    }
  )

  // It went green, whatever Mirakl had said.
  it.each([
    ["has it", "lost_response", { status: "done", error_code: null }],
    [
      "does not",
      "connection_reset",
      { status: "failed", error_code: "REFUND_NOT_MADE" },
    ],
  ] as const)(
    "ends the line of a decision that is run again as it stands on Mirakl, which %s",
    async (_, kind, ended) => {
      const order = await imported()
      const { faults } = suite.simulator.control
      faults.add({ operation: "OR28", kind })
      // The first look is that of the form.
      spoilLooks(HTML, 1)
      await act(order, "refund", {
        lines: [{ id: `${order.order_id}-1`, amount: 6, reason_code: "15" }],
      })
      const job = await bench.import()
      const lineOf = async () =>
        (await bench.linesOf(job)).find(
          ({ key }) => key === `decision:${order.order_id}`
        )
      expect(await lineOf()).toMatchObject({ status: "failed" })

      faults.clear()
      faults.add({ operation: "OR28", kind: "status", status: 400 })
      suite.simulator.control.advanceTime(60_000)
      const finished = suite.admin.jobFinished()
      await suite.admin.post(`job-lines/${(await lineOf())?.id}/retry`)
      await finished

      expect(await lineOf()).toMatchObject(ended)
    }
  )

  it("takes up a cancelation of the store again that the key may not tell, also when a person asked in vain", async () => {
    const order = await imported(UNPAID)
    suite.simulator.control.faults.add({
      ...FORBIDDEN,
      operation: "OR29",
      times: null,
    })
    await cancelInStore(order)

    const { status, data } = await act(order, "cancel")

    expect(status).toBe(400)
    expect(data.message).toContain("403")
    expect(await bench.bindingOf(order)).toMatchObject({
      flags: { CANCELED_IN_STORE: { code: "FORBIDDEN" } },
      actions: [{ source: "store", status: "pending" }],
    })

    suite.simulator.control.faults.clear()
    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({
      mirakl_state: "CANCELED",
      flags: null,
    })
  })

  it.each(["OR11", "OR29"])(
    "leaves a cancelation of the store to a person when Mirakl refuses %s",
    async (operation) => {
      const order = await imported(UNPAID)
      suite.simulator.control.faults.add({
        operation,
        kind: "status",
        status: 400,
        message: "Not this order",
        ...(operation === "OR11" && { path_includes: "order_ids" }),
      })
      await cancelInStore(order)
      const told = sent("OR29").length

      await bench.import()

      expect(await bench.bindingOf(order)).toMatchObject({
        mirakl_state: "SHIPPING",
        flags: { CANCELED_IN_STORE: { code: "REFUSED" } },
        actions: [{ source: "store", status: "failed" }],
      })
      expect(sent("OR29")).toHaveLength(told)
    }
  )
})
