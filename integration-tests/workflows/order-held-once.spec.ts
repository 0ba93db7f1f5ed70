import { Modules } from "@medusajs/framework/utils"
import { importMiraklOrderPageWorkflow } from "../../src/workflows/order"
import { holdPage } from "../../src/workflows/order/units/hold-page"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

// What holds units before the import and what the order reserves are made by
// different runs: at any moment only one of them may stand.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const reservedQuantities = async () => {
    const items = await suite.container
      .resolve(Modules.INVENTORY)
      .listReservationItems({
        inventory_item_id:
          suite.store.variant("MUG-RED").inventory_items[0]?.id,
      })
    return items.map(({ line_item_id, quantity }) => ({
      is_of_order: line_item_id !== null,
      quantity: Number(quantity),
    }))
  }

  const reservedAt = async () => {
    const items = await suite.container
      .resolve(Modules.INVENTORY)
      .listReservationItems({
        inventory_item_id:
          suite.store.variant("MUG-RED").inventory_items[0]?.id,
      })
    return items.map(({ line_item_id, location_id }) => ({
      is_of_order: line_item_id !== null,
      location_id,
    }))
  }

  /** Waits for what is begun, or until it waits itself for the run that has the orders. */
  const doneOrWaiting = (begun: Promise<unknown>) => {
    const { leases } = suite.mirakl.orders
    const take = leases.take.bind(leases)
    return Promise.race([
      begun,
      new Promise<void>((resolve) => {
        jest.spyOn(leases, "take").mockImplementation(async (id) => {
          const taken = await take(id)
          if (!taken) {
            resolve()
          }
          return taken
        })
      }),
    ])
  }

  it("holds the units once of an order that is imported while another run holds them", async () => {
    await bench.open()
    const known = bench.place({ state: "STAGING" })
    await bench.import()
    for (const action of ["fraud-ok", "accept", "debit-ok"] as const) {
      suite.simulator.control.orders.move(known.order_id, action)
    }
    const fresh = bench.place()
    const binding_ids = await bench.bindAll()
    expect(binding_ids).toHaveLength(2)
    const { id } = await bench.bindingOf(fresh)

    // It is between the decision about the orders and their reservations.
    let holding: Promise<unknown> | undefined
    const orderModule = suite.container.resolve(Modules.ORDER)
    const create = orderModule.createOrders.bind(orderModule)
    const spy = jest
      .spyOn(orderModule, "createOrders")
      .mockImplementation((async (orders: never) => {
        holding = holdPage(suite.container, bench.instance.id, [id])
        await doneOrWaiting(holding)
        return create(orders)
      }) as typeof create)
    await importMiraklOrderPageWorkflow(suite.container).run({
      input: { instance_id: bench.instance.id, binding_ids },
    })
    spy.mockRestore()
    await holding
    jest.restoreAllMocks()
    await bench.import()

    expect(holding).toBeDefined()
    expect(await reservedQuantities()).toEqual([
      { is_of_order: true, quantity: 1 },
      { is_of_order: true, quantity: 1 },
    ])
    expect(await bench.lostReservations()).toEqual([])
  })

  // Freed first, units that nobody reserved again were sold once more.
  it("holds the units until the order has reserved them, where they are", async () => {
    await bench.open()
    const [location_id] = suite.store.stock_location_ids
    const inventory = suite.container.resolve(Modules.INVENTORY)
    const [level] = await inventory.listInventoryLevels({
      inventory_item_id: suite.store.variant("MUG-RED").inventory_items[0]?.id,
      location_id,
    })
    const order = bench.place({
      state: "STAGING",
      lines: [
        { offer_sku: "MUG-RED", quantity: Number(level?.stocked_quantity) },
      ],
    })
    await bench.import()
    expect(await reservedAt()).toEqual([{ is_of_order: false, location_id }])
    for (const action of ["fraud-ok", "accept", "debit-ok"] as const) {
      suite.simulator.control.orders.move(order.order_id, action)
    }

    const spy = jest
      .spyOn(inventory, "createReservationItems")
      .mockRejectedValue(new Error("The database refuses it"))
    await bench.import()
    spy.mockRestore()
    expect(await bench.bindingOf(order)).toMatchObject({ status: "failed" })
    expect(await reservedAt()).toEqual([{ is_of_order: false, location_id }])

    await bench.import()
    expect(await bench.bindingOf(order)).toMatchObject({ status: "imported" })
    expect(await reservedAt()).toEqual([{ is_of_order: true, location_id }])
    expect(await bench.lostReservations()).toEqual([])
  })
})
