import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import type { Order } from "mirakl-simulator"
import { DyingProcess } from "../fixtures/dying-process"
import { THREE_MUGS } from "../fixtures/followed-changes"
import { readFollowedState } from "../fixtures/followed-state"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { packOrder } from "../fixtures/ship-order"

const CANCELED = {
  status: "canceled",
  refunded: 30,
  reserved: 0,
  fulfilled: 0,
  fulfillments: 0,
  flags: null,
}

// An order that was packed when Mirakl cancelled it puts its stock back once,
// wherever the run that unpacks it dies.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const elapse = async () => {
    const knex: Knex = suite.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    await knex("mirakl_order_change").update({
      updated_at: knex.raw("updated_at - interval '5 minutes'"),
    })
  }

  /** A packed order that Mirakl has cancelled, and what the shelf held before. */
  const packed = async () => {
    await bench.open()
    const order = bench.place(THREE_MUGS)
    await bench.import()
    const { stocked } = await readFollowedState(suite, bench, order)
    const { items } = await bench.medusaOrderOf(order)
    const [item] = items as [{ id: string }]
    const order_id = String((await bench.bindingOf(order)).order_id)
    const fulfillment_id = await packOrder(
      suite.container,
      order_id,
      [{ id: item.id, quantity: 2 }],
      suite.store.stock_location_ids[0]
    )
    suite.simulator.control.orders.move(order.order_id, "cancel")
    return { order, order_id, fulfillment_id, stocked }
  }

  const importDying = (write: string) =>
    DyingProcess.dyingBefore(write, suite, () => bench.import())

  const stateOf = (order: Order) => readFollowedState(suite, bench, order)

  it("unpacks and cancels it", async () => {
    const { order, stocked } = await packed()
    await bench.import()

    expect(await stateOf(order)).toMatchObject({ ...CANCELED, stocked })
    expect(await bench.lostReservations()).toEqual([])
  })

  it.each([
    // Nothing was done yet.
    "claim",
    // The order knows of it: core's last step is made up for.
    "fulfillment.cancelFulfillment",
    "createRefunds",
    "addOrderTransactions",
    "cancel",
  ])("ends what died before %s", async (write) => {
    const { order, stocked } = await packed()
    await importDying(write)
    await elapse()
    await bench.import()

    expect(await stateOf(order)).toMatchObject({ ...CANCELED, stocked })
    expect(await bench.medusaOrderOf(order)).toMatchObject({
      summary: { pending_difference: 0 },
    })
  })

  it("begins anew where core failed and undid it", async () => {
    const { order, stocked } = await packed()
    const spy = jest
      .spyOn(suite.container.resolve(Modules.FULFILLMENT), "cancelFulfillment")
      .mockRejectedValueOnce(new Error("The carrier's service is down"))
    const job = await bench.import()
    spy.mockRestore()

    expect(job.result).toMatchObject({ failed: 1 })
    expect(await stateOf(order)).toMatchObject({
      status: "pending",
      stocked: stocked - 2,
    })

    await bench.import()
    expect(await stateOf(order)).toMatchObject({ ...CANCELED, stocked })
  })

  it("asks a person where core failed and could not undo it", async () => {
    const { order, stocked } = await packed()
    const { adjustInventory, cancelFulfillment } = {
      adjustInventory: jest.spyOn(
        suite.container.resolve(Modules.INVENTORY),
        "adjustInventory"
      ),
      cancelFulfillment: jest.spyOn(
        suite.container.resolve(Modules.FULFILLMENT),
        "cancelFulfillment"
      ),
    }
    cancelFulfillment.mockImplementationOnce(() => {
      adjustInventory.mockRejectedValueOnce(new Error("The database is busy"))
      return Promise.reject(new Error("The carrier's service is down"))
    })
    await bench.import()
    adjustInventory.mockRestore()
    cancelFulfillment.mockRestore()
    await elapse()
    await bench.import()

    // It is back already: not a second time.
    expect(await stateOf(order)).toMatchObject({
      status: "pending",
      stocked,
      flags: { CANCELATION_INTERRUPTED: { fulfillments: [expect.anything()] } },
    })
  })

  it("asks a person where nobody can tell whether the stock is back, and goes on when it was unpacked by hand", async () => {
    const { order, order_id, fulfillment_id, stocked } = await packed()
    await importDying("cancelFulfillment")
    await elapse()

    for (let run = 0; run < 2; run += 1) {
      await bench.import()
      // The dead run had put it back: not a second time.
      expect(await stateOf(order)).toMatchObject({
        status: "pending",
        refunded: 0,
        stocked,
        flags: { CANCELATION_INTERRUPTED: { fulfillments: [fulfillment_id] } },
      })
      await elapse()
    }

    await cancelOrderFulfillmentWorkflow(suite.container).run({
      input: { order_id, fulfillment_id, no_notification: true },
    })
    await bench.import()
    // The person counts the shelf: core has put them back a second time.
    expect(await stateOf(order)).toMatchObject({
      ...CANCELED,
      stocked: stocked + 2,
    })
  })
})
