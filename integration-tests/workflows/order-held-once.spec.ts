import { Modules } from "@medusajs/framework/utils"
import { importMiraklOrderPageWorkflow } from "../../src/workflows/order"
import { holdPage } from "../../src/workflows/order/hold-page"
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
})
