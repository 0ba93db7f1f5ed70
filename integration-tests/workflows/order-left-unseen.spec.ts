import { Modules } from "@medusajs/framework/utils"
import { UNITS_TO_HOLD } from "../../src/modules/mirakl/queries/held-units"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const inventory = () => suite.container.resolve(Modules.INVENTORY)
  const reservedUnits = async () => {
    const [item] = suite.store.variant("MUG-RED").inventory_items
    const levels = await inventory().listInventoryLevels({
      inventory_item_id: item?.id ?? "",
    })
    return levels.reduce((sum, it) => sum + Number(it.reserved_quantity), 0)
  }
  const leaveAndCancel = (orderId: string) => {
    const { orders } = suite.simulator.control
    orders.move(orderId, "ship", {
      tracking: { carrier_code: "COLISSIMO", tracking_number: "W1" },
    })
    orders.move(orderId, "cancel")
  }

  // They were promised again: an order that is cancelled is over, and nobody
  // had told the store that its units had left by then.
  it("keeps the units of an order that left and was cancelled before it was imported", async () => {
    await bench.open()
    const order = bench.place({
      state: "WAITING_ACCEPTANCE",
      lines: [{ offer_sku: "MUG-RED", quantity: 2 }, { offer_sku: "LAMP-OAK" }],
    })
    await bench.import()
    expect(await reservedUnits()).toBe(2)

    const { orders } = suite.simulator.control
    orders.move(order.order_id, "accept")
    orders.move(order.order_id, "debit-ok")
    leaveAndCancel(order.order_id)
    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({
      status: "ignored",
      order_id: null,
      flags: { CANCELED_AFTER_FULFILLMENT: { units: 3 } },
    })
    expect(await reservedUnits()).toBe(2)

    // Its payload is purged in time; a line of it has never been held.
    const { id } = await bench.bindingOf(order)
    await suite.mirakl.updateMiraklOrders({
      id,
      payload: null,
      units_held_at: UNITS_TO_HOLD,
    })
    await bench.import()
    expect(await reservedUnits()).toBe(2)

    // As the flag's remedy has it, once the stock is counted.
    const reservations = await inventory().listReservationItems({})
    await inventory().deleteReservationItems(reservations.map(({ id }) => id))
    orders.update(order.order_id, { has_customer_message: true })
    await bench.import()
    expect(await reservedUnits()).toBe(0)
    expect(await bench.lostReservations()).toEqual([])
  })

  it("holds nothing of an order that left and was cancelled before it was first seen", async () => {
    await bench.open()
    const order = bench.place({
      state: "SHIPPING",
      lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
    })
    leaveAndCancel(order.order_id)
    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({
      status: "ignored",
      flags: null,
    })
    expect(await reservedUnits()).toBe(0)
  })
})
