import { Modules } from "@medusajs/framework/utils"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

// A run made the order and died before it noted it. Whatever Mirakl says by the
// next run, the order is in the store.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  /** Imports an order up to that moment. */
  const makeUnnoted = async () => {
    await bench.open()
    const order = bench.place({
      payment_workflow: "NO_CUSTOMER_PAYMENT_CONFIRMATION",
      customer_debited: true,
      lines: [
        { offer_sku: "MUG-RED", quantity: 2, price_unit: 10 },
        { offer_sku: "MUG-BLUE", quantity: 1, price_unit: 7 },
      ],
    })
    const spy = jest
      .spyOn(suite.mirakl.orders, "recordPlaced")
      .mockRejectedValue(new Error("The lights go out"))
    await bench.import()
    expect(spy).toHaveBeenCalled()
    spy.mockRestore()
    expect(await listOrders()).toHaveLength(1)
    expect(await bench.bindingOf(order)).toMatchObject({ order_id: null })
    return order
  }

  const listOrders = () =>
    suite.container
      .resolve(Modules.ORDER)
      .listOrders({}, { relations: ["items"] })

  const listReserved = async () =>
    (
      await suite.container.resolve(Modules.INVENTORY).listReservationItems({})
    ).map(({ quantity }) => Number(quantity))

  it("cancels it, where Mirakl has cancelled it meanwhile", async () => {
    const order = await makeUnnoted()
    suite.simulator.control.orders.move(order.order_id, "cancel")

    await bench.import()

    const [made, ...others] = await listOrders()
    expect(others).toEqual([])
    expect(made).toMatchObject({ status: "canceled" })
    expect(await bench.bindingOf(order)).toMatchObject({
      status: "imported",
      order_id: made?.id,
      mirakl_state: "CANCELED",
      flags: null,
    })
    expect(await listReserved()).toEqual([])
    expect(await bench.lostReservations()).toEqual([])
  })

  it("takes a line off that Mirakl has cancelled meanwhile", async () => {
    const order = await makeUnnoted()
    suite.simulator.control.orders.move(order.order_id, "cancel-line", {
      order_line_id: `${order.order_id}-2`,
      quantity: 1,
      amount: 7,
    })

    await bench.import()

    expect(await bench.medusaOrderOf(order)).toMatchObject({
      total: 20,
      summary: { pending_difference: 0 },
    })
    expect(await listReserved()).toEqual([2])
    expect(await bench.lostReservations()).toEqual([])
  })

  it("goes on with it, where it would be held now", async () => {
    const order = await makeUnnoted()
    const { id } = suite.store.variant("MUG-RED")
    await updateProductVariantsWorkflow(suite.container).run({
      input: { selector: { id }, update: { sku: "ANOTHER" } },
    })

    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({
      status: "imported",
      held_reason: null,
    })
    expect((await listReserved()).sort()).toEqual([1, 2])
  })
})
