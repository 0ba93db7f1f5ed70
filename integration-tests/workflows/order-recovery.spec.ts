import { Modules } from "@medusajs/framework/utils"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import miraklPurge from "../../src/jobs/mirakl-purge"
import { heardEvent } from "../fixtures/heard-event"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

// Whatever dies or is bad: no unit is orphaned or sold twice, and no other order stops.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const inventory = () => suite.container.resolve(Modules.INVENTORY)
  const itemOf = (sku: string) =>
    suite.store.variant(sku).inventory_items[0]?.id ?? ""
  const reservations = async (sku: string) =>
    (
      await inventory().listReservationItems({ inventory_item_id: itemOf(sku) })
    ).map(({ line_item_id, quantity }) => ({ line_item_id, quantity }))
  const held = (quantity: number) => [{ line_item_id: null, quantity }]

  /** A run dies once units are reserved, before anybody notes by what. */
  const dieOnceReserved = () => {
    const store = suite.mirakl.orders.held
    const record = store.record.bind(store)
    return jest.spyOn(store, "record").mockImplementation(async (units) => {
      if ((await reservations("MUG-RED")).length) {
        throw new Error("The lights go out")
      }
      return record(units)
    })
  }

  // The reservations of the dead run stayed for ever.
  it.each([
    ["is refused", ["refuse"], []],
    [
      "is imported",
      ["accept", "debit-ok"],
      [{ line_item_id: expect.any(String) as string, quantity: 2 }],
    ],
  ] as const)(
    "keeps nothing of a run that died while it held the units, when the order %s before the next",
    async (_, actions, left) => {
      await bench.open()
      const order = bench.place({
        state: "WAITING_ACCEPTANCE",
        lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
      })
      const spy = dieOnceReserved()
      await bench.import()
      expect(spy).toHaveBeenCalled()
      spy.mockRestore()
      expect(await reservations("MUG-RED")).toEqual(held(2))

      for (const action of actions) {
        suite.simulator.control.orders.move(order.order_id, action)
      }
      await bench.import()

      expect(await reservations("MUG-RED")).toEqual(left)
      expect(await bench.lostReservations()).toEqual([])
    }
  )

  it("holds what a run that died before it reserved anything had noted already", async () => {
    await bench.open()
    bench.place({ state: "WAITING_ACCEPTANCE" })
    const spy = jest
      .spyOn(inventory(), "createReservationItems")
      .mockRejectedValue(new Error("The lights go out"))
    await bench.import()
    expect(spy).toHaveBeenCalled()
    spy.mockRestore()
    expect(await reservations("MUG-RED")).toEqual([])

    await bench.import()

    expect(await reservations("MUG-RED")).toEqual(held(1))
  })

  // The order looked held, though nothing was: its unit went on sale again.
  it("holds the units of an order that still waits once its SKU exists", async () => {
    await bench.open()
    bench.place({
      state: "WAITING_ACCEPTANCE",
      lines: [{ offer_sku: "MUG-RED" }, { offer_sku: "LATER", quantity: 3 }],
    })
    await bench.import()
    expect(await reservations("MUG-RED")).toEqual(held(1))
    expect(await reservations("MUG-BLUE")).toEqual([])

    await heardEvent(suite.container, "product-variant.updated", () =>
      updateProductVariantsWorkflow(suite.container).run({
        input: {
          selector: { id: suite.store.variant("MUG-BLUE").id },
          update: { sku: "LATER" },
        },
      })
    )
    await bench.import()

    expect(await reservations("MUG-BLUE")).toEqual(held(3))
    expect(await reservations("MUG-RED")).toEqual(held(1))
  })

  it("holds the units of another variant once a person links the listing of a waiting order to it", async () => {
    await bench.open()
    suite.simulator.control.offers.set(2000, {
      shop_sku: "MUG-RED",
      quantity: 5,
      price: 10,
    })
    await suite.admin.runOperation(bench.instance.id, "import_listings")
    bench.place({ state: "WAITING_ACCEPTANCE" })
    await bench.import()
    expect(await reservations("MUG-RED")).toEqual(held(1))

    const [listing] = await suite.mirakl.listMiraklListings({})
    await heardEvent(suite.container, "mirakl-listing.linked", () =>
      suite.admin.post(`listings/${listing?.id}/link`, {
        variant_id: suite.store.variant("MUG-BLUE").id,
      })
    )
    await bench.import()

    expect(await reservations("MUG-RED")).toEqual([])
    expect(await reservations("MUG-BLUE")).toEqual(held(1))
    expect(await bench.lostReservations()).toEqual([])
  })

  it("records an order that the database refuses, and imports the others", async () => {
    await bench.open()
    bench.place({
      order_id: "OLD-1-A",
      // A date to Mirakl and to JavaScript.
      wire_overrides: { shipping_deadline: "-000001-01-01T00:00:00.000Z" },
    })
    bench.place()

    const job = await bench.import()

    expect(job.result).toMatchObject({
      in_window: 2,
      here: 2,
      imported: 1,
      failed: 1,
    })
    expect(await bench.countRows()).toMatchObject({ order: 1, mirakl_order: 1 })
  })

  it("holds and lets go the units of the others when one order's can't be", async () => {
    await bench.open()
    const place = (offer_sku: string) =>
      bench.place({ state: "WAITING_ACCEPTANCE", lines: [{ offer_sku }] })
    const orders = ["MUG-RED", "CHAIR-LAST", "POT-S"].map(place)
    const [, bad] = orders
    await bench.import()
    // Past core's workflows, which refuse it as long as units are reserved.
    for (const location of suite.store.stock_location_ids) {
      await inventory().deleteInventoryLevel(itemOf("CHAIR-LAST"), location)
    }
    for (const { order_id } of orders) {
      suite.simulator.control.orders.move(order_id, "refuse")
    }
    place("MUG-BLUE")

    const job = await bench.import()

    expect(await reservations("MUG-RED")).toEqual([])
    expect(await reservations("POT-S")).toEqual([])
    expect(await reservations("MUG-BLUE")).toEqual(held(1))
    expect(job).toMatchObject({ status: "partial", result: { failed: 1 } })
    expect(await bench.linesOf(job)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          key: bad?.order_id,
          status: "failed",
          error_message: expect.stringContaining("is not stocked") as string,
        }),
      ])
    )
  })

  // One bad order stopped the page.
  it("lets the others follow when the store refuses the change of one order", async () => {
    await bench.open()
    const orders = [1, 2, 3].map((name) =>
      bench.place({
        customer: { customer_id: `C-${name}` },
        payment_workflow: "PAY_ON_DELIVERY",
      })
    )
    await bench.import()
    const [, bad] = orders
    // Its customer was deleted, and another one has the e-mail address.
    const customers = suite.container.resolve(Modules.CUSTOMER)
    const { customer_id } = await bench.medusaOrderOf({
      order_id: bad?.order_id ?? "",
    })
    const { email } = await customers.retrieveCustomer(String(customer_id))
    await customers.deleteCustomers([String(customer_id)])
    const squatter = await customers.createCustomers({ email })
    for (const { order_id, customer } of orders) {
      suite.simulator.control.orders.update(order_id, {
        customer: {
          ...customer,
          shipping_address: {
            ...customer.shipping_address,
            street_1: "9 quai neuf",
          },
        },
      })
      suite.simulator.control.orders.move(order_id, "debit-ok")
    }

    const job = await bench.import()

    expect(job).toMatchObject({
      status: "partial",
      result: { updated: 2, failed: 1 },
    })
    for (const order of orders.filter((it) => it !== bad)) {
      expect(await bench.medusaOrderOf(order)).toMatchObject({
        shipping_address: { address_1: "9 quai neuf" },
        summary: { paid_total: 10, pending_difference: 0 },
      })
    }
    expect(await bench.linesOf(job)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: bad?.order_id, status: "failed" }),
      ])
    )

    await customers.deleteCustomers([squatter.id])
    const next = await bench.import()
    expect(next.result).toMatchObject({ updated: 1, failed: 0 })
  })

  it("lets all units go when the instance is archived, and holds them again for the one that adopts them", async () => {
    await bench.open()
    const order = bench.place({ state: "WAITING_ACCEPTANCE" })
    await bench.import()
    expect(await reservations("MUG-RED")).toEqual(held(1))

    await suite.admin.post(`instances/${bench.instance.id}/archive`)
    expect(await reservations("MUG-RED")).toEqual([])

    await bench.open()
    await bench.import()
    expect(await reservations("MUG-RED")).toEqual(held(1))

    suite.simulator.control.orders.move(order.order_id, "refuse")
    await bench.import()
    expect(await reservations("MUG-RED")).toEqual([])
    expect(await bench.lostReservations()).toEqual([])
  })

  it("lets the units go at night when the process died that archived the instance", async () => {
    await bench.open()
    bench.place({ state: "WAITING_ACCEPTANCE" })
    await bench.import()
    await suite.mirakl.updateMiraklInstances({
      id: bench.instance.id,
      status: "archived",
    })

    await miraklPurge(suite.container)

    expect(await reservations("MUG-RED")).toEqual([])
    expect(await bench.lostReservations()).toEqual([])
  })
})
