import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  beginOrderEditOrderWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows"
import { DyingProcess } from "../fixtures/dying-process"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const MUG = { offer_sku: "MUG-RED" }

// What the marketplace debits later is captured: all of it, and once.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const move = (
    ...args: Parameters<typeof suite.simulator.control.orders.move>
  ) => suite.simulator.control.orders.move(...args)

  const followAgain = async () => {
    await suite.mirakl.orders.changes.followAgain(bench.instance.id)
    await bench.import()
  }

  // Core books on the summaries of one version of orders at a time.
  it("captures orders that were changed and orders that were not in one run", async () => {
    await bench.open()
    const orders = Array.from({ length: 4 }, () =>
      bench.place({ payment_workflow: "PAY_ON_DELIVERY" })
    )
    await bench.import()
    const changed = orders.filter((_, index) => index % 2)
    for (const { order_id, lines } of changed) {
      move(order_id, "cancel-line", {
        order_line_id: lines[0]?.order_line_id,
        quantity: 0,
        amount: 2.5,
        shipping_amount: 0,
      })
    }
    await bench.import()
    orders.forEach(({ order_id }) => move(order_id, "debit-ok"))
    await bench.import()

    const details = await Promise.all(
      orders.map((order) => bench.detailOf(order))
    )
    expect(details.map(({ summary }) => summary)).toEqual(
      orders.map((order) =>
        expect.objectContaining({
          paid_total: changed.includes(order) ? 7.5 : 10,
          pending_difference: 0,
        })
      )
    )

    // As a run leaves it that died after the transaction.
    const unheard = await Promise.all(
      changed.map(async (order) =>
        String((await bench.bindingOf(order)).order_id)
      )
    )
    await suite.container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
      `update order_summary set totals = totals || '{"paid_total": 0,
         "raw_paid_total": {"value": "0"}, "transaction_total": 0,
         "raw_transaction_total": {"value": "0"}, "pending_difference": 7.5,
         "raw_pending_difference": {"value": "7.5"}}'::jsonb
        where order_id = any(?) and version = 2`,
      [unheard]
    )
    await followAgain()
    for (const order of changed) {
      expect((await bench.detailOf(order)).summary).toMatchObject({
        paid_total: 7.5,
        pending_difference: 0,
      })
    }
  })

  it("captures what the buyer paid, not what the store has made of the order", async () => {
    await bench.open()
    const order = bench.place({ payment_workflow: "PAY_ON_DELIVERY" })
    await bench.import()
    const order_id = String((await bench.bindingOf(order)).order_id)
    const items = (await bench.detailOf(order)).items as { id: string }[]
    await beginOrderEditOrderWorkflow(suite.container).run({
      input: { order_id },
    })
    await orderEditUpdateItemQuantityWorkflow(suite.container).run({
      input: { order_id, items: [{ id: items[0]?.id ?? "", quantity: 2 }] },
    })
    await confirmOrderEditRequestWorkflow(suite.container).run({
      input: { order_id, confirmed_by: suite.store.admin.id },
    })

    move(order.order_id, "debit-ok")
    await bench.import()

    expect(await bench.detailOf(order)).toMatchObject({
      summary: { paid_total: 10, pending_difference: 10 },
      transactions: [{ amount: 10, reference: "capture" }],
    })
  })

  it("gives back what was refunded before it was captured", async () => {
    const rules = (capture: boolean) =>
      suite.admin.post(`instances/${bench.instance.id}/workflow-rules`, {
        workflow_rules: [{ capture_payment: capture }],
      })
    await bench.open()
    await rules(false)
    const order = bench.place({ lines: [{ price_unit: 30, ...MUG }] })
    await bench.import()
    for (const amount of [3.5, 2.25]) {
      move(order.order_id, "refund", {
        order_line_id: order.lines[0]?.order_line_id,
        quantity: 0,
        amount,
      })
    }
    await bench.import()
    expect((await bench.detailOf(order)).summary).toMatchObject({
      paid_total: 0,
      pending_difference: 24.25,
    })

    await rules(true)
    await followAgain()

    const paid = {
      summary: {
        paid_total: 30,
        refunded_total: 5.75,
        pending_difference: 0,
      },
    }
    expect(await bench.detailOf(order)).toMatchObject(paid)
    const rows = await bench.countRows()
    await followAgain()
    expect(await bench.detailOf(order)).toMatchObject(paid)
    expect(await bench.countRows()).toEqual(rows)
  })

  it.each([
    "updatePayments",
    "upsertPaymentCollections",
    "addOrderTransactions",
  ])(
    "books what a run had captured that died before %s, though units were cancelled since",
    async (write) => {
      await bench.open()
      const order = bench.place({
        payment_workflow: "PAY_ON_DELIVERY",
        lines: [{ quantity: 3, price_unit: 10, ...MUG }],
      })
      await bench.import()
      move(order.order_id, "debit-ok")
      await DyingProcess.dyingBefore(write, suite, () => bench.import())
      move(order.order_id, "cancel-line", {
        order_line_id: order.lines[0]?.order_line_id,
        quantity: 1,
        amount: 10,
      })
      await bench.import()

      expect((await bench.detailOf(order)).summary).toMatchObject({
        paid_total: 30,
        refunded_total: 10,
        pending_difference: 0,
      })
    }
  )
})
