import type { Order } from "mirakl-simulator"
import { readFollowedState } from "../fixtures/followed-state"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

// A unit that is refunded and will not ship is free for others.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const refundOne = async (order: Order) => {
    const { id } = await bench.bindingOf(order)
    return suite.admin.post(`orders/${id}/refund`, {
      lines: [
        {
          id: `${order.order_id}-1`,
          amount: 12,
          quantity: 1,
          reason_code: "15",
          excluded_from_shipment: true,
        },
      ],
    })
  }

  it("frees a unit that is refunded and stays, and never fulfils it", async () => {
    await bench.open()
    const order = bench.place({
      lines: [{ offer_sku: "MUG-RED", quantity: 2, price_unit: 12 }],
    })
    await bench.import()
    const { status } = await refundOne(order)
    await bench.import()

    expect(status).toBe(200)
    expect(await readFollowedState(suite, bench, order)).toMatchObject({
      reserved: 1,
    })

    suite.simulator.control.orders.move(order.order_id, "ship")
    await bench.import()

    expect(await readFollowedState(suite, bench, order)).toMatchObject({
      fulfilled: 1,
      shipped: 1,
      reserved: 0,
    })
    expect(await bench.lostReservations()).toEqual([])
  })

  it.each([["is not on its way"], ["has left"]])(
    "frees a unit that stays when a run reads its refund before the answer, and the order %s",
    async (state) => {
      await bench.open()
      const order = bench.place({
        lines: [{ offer_sku: "MUG-RED", quantity: 2, price_unit: 12 }],
      })
      await bench.import()
      const { actions } = suite.mirakl
      const settle = actions.settle.bind(actions)
      const spy = jest
        .spyOn(actions, "settle")
        .mockImplementationOnce(async (...args) => {
          if (state === "has left") {
            suite.simulator.control.orders.move(order.order_id, "ship")
          }
          await bench.import()
          return settle(...args)
        })

      await refundOne(order)
      expect(spy).toHaveBeenCalled()
      spy.mockRestore()
      await bench.import()

      const hasLeft = state === "has left"
      expect(await readFollowedState(suite, bench, order)).toMatchObject({
        refunded: 12,
        reserved: hasLeft ? 0 : 1,
        fulfilled: hasLeft ? 1 : 0,
        stocked: hasLeft ? 49 : 50,
      })
      expect(await bench.lostReservations()).toEqual([])
    }
  )
})
