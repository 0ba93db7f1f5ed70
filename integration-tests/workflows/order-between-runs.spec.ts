import { Modules } from "@medusajs/framework/utils"
import {
  cancelBeginOrderEditWorkflow,
  cancelOrderWorkflow,
} from "@medusajs/medusa/core-flows"
import { readFollowedState } from "../fixtures/followed-state"
import { heardEvent } from "../fixtures/heard-event"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const THREE_MUGS = {
  lines: [{ offer_sku: "MUG-RED", quantity: 3, price_unit: 10 }],
}

type Writer = Record<string, (rows: unknown) => Promise<unknown>>

// What a person does in the store to an order with which a run was not done.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const cancelInStore = (order_id: string) =>
    heardEvent(suite.container, "order.canceled", () =>
      cancelOrderWorkflow(suite.container).run({
        input: { order_id, no_notification: true },
      })
    )

  // It was reserved, paid and announced all the same.
  it.each([
    ["noted", () => suite.mirakl.orders, "recordPlaced"],
    [
      "reserved",
      () => suite.container.resolve(Modules.INVENTORY),
      "createReservationItems",
    ],
    [
      "paid",
      () => suite.container.resolve(Modules.PAYMENT),
      "createPaymentCollections",
    ],
  ])(
    "goes on with an order that the store cancelled before it was %s",
    async (_, target, write) => {
      await bench.open()
      const order = bench.place({
        payment_workflow: "NO_CUSTOMER_PAYMENT_CONFIRMATION",
        customer_debited: true,
      })
      const spy = jest
        .spyOn(target() as unknown as Writer, write)
        .mockRejectedValue(new Error("The lights go out"))
      await bench.import()
      expect(spy).toHaveBeenCalled()
      spy.mockRestore()
      const [left] = await suite.container.resolve(Modules.ORDER).listOrders({})
      await cancelInStore(left?.id ?? "")

      const emit = jest.spyOn(
        suite.container.resolve(Modules.EVENT_BUS),
        "emit"
      )
      await bench.import()
      await suite.admin.runOperation(bench.instance.id, "export_shipments")
      await bench.import()

      const names = emit.mock.calls
        .flatMap(([events]) => events)
        .map(({ name }) => name)
      emit.mockRestore()
      expect(names).toContain("mirakl-order.imported")
      expect(names).not.toContain("order.placed")
      expect(await bench.bindingOf(order)).toMatchObject({
        status: "imported",
        mirakl_state: "CANCELED",
        flags: null,
      })
      expect(
        await suite.container
          .resolve(Modules.INVENTORY)
          .listReservationItems({})
      ).toEqual([])
      expect(await bench.countRows()).toMatchObject({ payment: 0, capture: 0 })
      expect(await bench.lostReservations()).toEqual([])
    }
  )

  // Its id was taken for good, and the order followed nothing any more.
  it("follows a refund whose order change a dead run left behind and a person ended", async () => {
    await bench.open()
    const orders = suite.container.resolve(Modules.ORDER)
    const ends = [
      (order_id: string) =>
        cancelBeginOrderEditWorkflow(suite.container).run({
          input: { order_id },
        }),
      (_: string, id: string) => orders.cancelOrderChange(id),
      (_: string, id: string) => orders.declineOrderChange(id),
    ]
    const placed = ends.map(() => bench.place(THREE_MUGS))
    await bench.import()
    for (const order of placed) {
      suite.simulator.control.orders.move(order.order_id, "refund", {
        order_line_id: `${order.order_id}-1`,
        quantity: 0,
        amount: 3.5,
      })
    }
    const spy = jest
      .spyOn(orders, "confirmOrderChange")
      .mockRejectedValue(new Error("The lights go out"))
    await bench.import()
    spy.mockRestore()
    const left = await orders.listOrderChanges({ status: ["pending"] })
    expect(left).toHaveLength(ends.length)

    for (const [index, { order_id, id }] of left.entries()) {
      await ends[index]?.(order_id, id)
    }
    await bench.import()
    await bench.import()

    for (const order of placed) {
      expect(await readFollowedState(suite, bench, order)).toMatchObject({
        total: 26.5,
        refunded: 3.5,
        flags: null,
      })
    }
  })

  // It counted as told, and the units were never freed.
  it("tells a cancelation of the store though a person's was refused before", async () => {
    await bench.open()
    const order = bench.place({ payment_workflow: "PAY_ON_ACCEPTANCE" })
    await bench.import()
    const binding = await bench.bindingOf(order)
    suite.simulator.control.orders.update(order.order_id, {
      wire_overrides: { can_cancel: false },
    })
    const { status } = await suite.admin.post(`orders/${binding.id}/cancel`)
    expect(status).toBe(400)
    await suite.admin.post(`instances/${bench.instance.id}/pause`)
    await cancelInStore(String(binding.order_id))
    expect(await bench.bindingOf(order)).toMatchObject({
      flags: null,
      actions: [{ source: "store", status: "pending" }],
    })

    await suite.admin.post(`instances/${bench.instance.id}/resume`)
    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({
      flags: { CANCELED_IN_STORE: { code: "CANCEL_NOT_ALLOWED" } },
      actions: [{ source: "store", status: "failed" }],
    })
  })
})
