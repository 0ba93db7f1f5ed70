import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { lineItemId } from "../../src/mapping/order/order-item"
import { importMiraklOrderPageWorkflow } from "../../src/workflows/order"
import { decideOrders } from "../../src/workflows/order/place/decide-orders"
import { listBindings } from "../../src/workflows/order/list-bindings"
import { retrieveOrderInstance } from "../../src/workflows/order/order-instance"
import { placePlannedOrders } from "../../src/workflows/order/place/place-planned-orders"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench, type StoreRows } from "../fixtures/order-test-bench"

const ORDERS = 3

// Two lines each, one of them a kit of two components.
const ONE_OF_EVERYTHING: StoreRows = {
  order: ORDERS,
  order_summary: ORDERS,
  order_line_item: 2 * ORDERS,
  order_shipping_method: ORDERS,
  order_transaction: ORDERS,
  payment_collection: ORDERS,
  payment_session: ORDERS,
  payment: ORDERS,
  capture: ORDERS,
  order_payment_collection: ORDERS,
  reservation_item: 3 * ORDERS,
  customer: 1,
  customer_address: 2,
  mirakl_order: ORDERS,
  mirakl_order_line: 2 * ORDERS,
}

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const placeThree = () =>
    Array.from({ length: ORDERS }, (_, index) =>
      bench.place({
        order_id: `ONCE-${index}-A`,
        customer: { customer_id: "C-1" },
        lines: [
          { offer_sku: "MUG-RED", quantity: 2, shipping_price: 4 },
          { offer_sku: "KIT-GARDEN" },
        ],
      })
    )

  const importPage = (binding_ids: string[]) =>
    importMiraklOrderPageWorkflow(suite.container).run({
      input: { instance_id: bench.instance.id, binding_ids },
    })

  const expectOneOfEverything = async () => {
    expect(await bench.countRows()).toEqual(ONE_OF_EVERYTHING)
    expect(await bench.lostReservations()).toEqual([])
    const orders = suite.simulator.control.orders.list()
    for (const order of orders) {
      expect(await bench.bindingOf(order)).toMatchObject({
        status: "imported",
        phase: "announced",
        error_code: null,
      })
      expect(await bench.medusaOrderOf(order)).toMatchObject({
        summary: { pending_difference: 0 },
        payment_collections: [{ status: "completed" }],
      })
    }
  }

  const paymentLink = () => {
    const link = suite.container
      .resolve(ContainerRegistrationKeys.LINK)
      .getLinkModule(
        Modules.ORDER,
        "order_id",
        Modules.PAYMENT,
        "payment_collection_id"
      )
    if (!link) {
      throw new Error("The store has no such link.")
    }
    return link
  }

  const dies = () => Promise.reject(new Error("The lights go out"))

  /** The places where a run can die, each before or after a write. */
  const deaths: [string, () => jest.SpyInstance][] = [
    [
      "before the orders",
      () =>
        jest
          .spyOn(suite.container.resolve(Modules.ORDER), "createOrders")
          .mockImplementation(dies),
    ],
    [
      "after the orders, before their bindings know",
      () =>
        jest
          .spyOn(suite.mirakl.orders, "recordPlaced")
          .mockImplementation(dies),
    ],
    [
      "before the reservations",
      () =>
        jest
          .spyOn(
            suite.container.resolve(Modules.INVENTORY),
            "createReservationItems"
          )
          .mockImplementation(dies),
    ],
    [
      "after the reservations, before their bindings know",
      () => dieLeaving("ordered"),
    ],
    [
      "before the payment collections",
      () =>
        jest
          .spyOn(
            suite.container.resolve(Modules.PAYMENT),
            "createPaymentCollections"
          )
          .mockImplementation(dies),
    ],
    [
      "between the payments and their links",
      () => jest.spyOn(paymentLink(), "create").mockImplementation(dies),
    ],
    [
      "before the events",
      () => {
        const bus = suite.container.resolve(Modules.EVENT_BUS)
        const emit = bus.emit.bind(bus)
        return jest
          .spyOn(bus, "emit")
          .mockImplementation((message, options) =>
            JSON.stringify(message).includes("order.placed")
              ? dies()
              : emit(message, options)
          )
      },
    ],
    [
      "after the events, before the bindings know",
      () =>
        jest
          .spyOn(suite.mirakl.orders, "recordImported")
          .mockImplementation(dies),
    ],
  ]

  const dieLeaving = (phase: string) => {
    const { orders } = suite.mirakl
    const advance = orders.advance.bind(orders)
    return jest
      .spyOn(orders, "advance")
      .mockImplementation((ids, from, to) =>
        from === phase ? dies() : advance(ids, from, to)
      )
  }

  it.each(deaths)(
    "makes one of everything when a run dies %s and another follows",
    async (_, kill) => {
      await bench.open()
      placeThree()
      const ids = await bench.bindAll()
      const spy = kill()
      await importPage(ids).catch(() => undefined)
      expect(spy).toHaveBeenCalled()
      spy.mockRestore()
      const bindings = await suite.mirakl.listMiraklOrders({ id: ids })
      expect(bindings.map(({ status }) => status)).not.toContain("imported")

      const job = await bench.import()

      expect(job.result).toMatchObject({ imported: ORDERS, failed: 0 })
      await expectOneOfEverything()
    }
  )

  it("makes one of everything when two runs import a page at once", async () => {
    await bench.open()
    placeThree()
    const ids = await bench.bindAll()
    const placed: unknown[] = []
    suite.container
      .resolve(Modules.EVENT_BUS)
      .subscribe("order.placed", ({ data }: { data: unknown }) => {
        placed.push(data)
        return Promise.resolve()
      })

    await Promise.all([importPage(ids), importPage(ids)])

    await expectOneOfEverything()
    expect(placed).toHaveLength(ORDERS)
  })

  it("makes one of everything when a lock fails and two place a page at once", async () => {
    await bench.open()
    placeThree()
    const ids = await bench.bindAll()
    const instance = await retrieveOrderInstance(
      suite.container,
      bench.instance.id
    )
    const { planned } = await decideOrders(
      suite.container,
      instance,
      await listBindings(suite.mirakl, ids),
      { anyDate: false }
    )

    const results = await Promise.all(
      [1, 2].map(() => placePlannedOrders(suite.container, instance, planned))
    )

    expect(results.flatMap(({ failed }) => failed)).toEqual([])
    await importPage(ids)
    await expectOneOfEverything()
  })

  it("makes one of everything when the lease of a page fails and two runs import it at once", async () => {
    await bench.open()
    placeThree()
    const ids = await bench.bindAll()
    const take = jest
      .spyOn(suite.mirakl.orders.leases, "take")
      .mockResolvedValue({
        lease: { instance_id: bench.instance.id, token: "anybody's" },
        rules: await suite.mirakl.orders.rules(bench.instance.id),
      })

    await Promise.all([importPage(ids), importPage(ids)])

    expect(take).toHaveBeenCalledTimes(2)
    take.mockRestore()
    await expectOneOfEverything()
  })

  it("imports the others when the store refuses one order of a page", async () => {
    await bench.open()
    const orders = placeThree()
    const ids = await bench.bindAll()
    const [bad] = orders
    const [binding] = await suite.mirakl.listMiraklOrders({
      mirakl_order_id: bad?.order_id,
    })
    // Somebody has taken the id of its line.
    const squatter = {
      id: lineItemId(
        binding?.shop_key ?? "",
        bad?.order_id ?? "",
        bad?.lines[0]?.order_line_id ?? ""
      ),
      title: "Squatter",
      quantity: 1,
      unit_price: 1,
    }
    const orderModule = suite.container.resolve(Modules.ORDER)
    const other = await orderModule.createOrders({
      currency_code: "eur",
      items: [squatter],
    })

    const { result } = await importPage(ids)

    expect(result.map(({ kind }) => kind).sort()).toEqual([
      "failed",
      "imported",
      "imported",
    ])
    expect(
      await bench.bindingOf({ order_id: bad?.order_id ?? "" })
    ).toMatchObject({
      status: "failed",
      error_message: expect.any(String) as string,
      order_id: null,
    })

    await orderModule.deleteOrders([other.id])
    await bench.import()
    await expectOneOfEverything()
  })
})
