import { Modules } from "@medusajs/framework/utils"
import {
  updateOrderWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { readFollowedState } from "../fixtures/followed-state"
import { heardEvent } from "../fixtures/heard-event"
import type { Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

// From first sight on a live order holds its units, once.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const reservations = async (sku: string) => {
    const items = await suite.container
      .resolve(Modules.INVENTORY)
      .listReservationItems({
        inventory_item_id: suite.store.variant(sku).inventory_items[0]?.id,
      })
    return items.map((it) => ({
      line_item_id: it.line_item_id,
      // The type does not name it.
      external_id: (it as { external_id?: string | null }).external_id ?? null,
      quantity: Number(it.quantity),
    }))
  }

  it("holds the units of an order from STAGING on, and the import takes them over", async () => {
    await bench.open()
    const order = bench.place({
      state: "STAGING",
      lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
    })
    await bench.import()
    const held = [
      { line_item_id: null, external_id: `${order.order_id}-1`, quantity: 2 },
    ]
    expect(await reservations("MUG-RED")).toEqual(held)
    await bench.import()
    expect(await reservations("MUG-RED")).toEqual(held)

    const { control } = suite.simulator
    control.orders.move(order.order_id, "fraud-ok")
    await bench.import()
    expect(await reservations("MUG-RED")).toEqual(held)

    control.orders.move(order.order_id, "accept")
    control.orders.move(order.order_id, "debit-ok")
    await bench.import()
    const binding = await bench.bindingOf(order)
    expect(binding).toMatchObject({ status: "imported" })
    expect(await reservations("MUG-RED")).toEqual([
      {
        line_item_id: expect.any(String) as string,
        external_id: null,
        quantity: 2,
      },
    ])
    expect(await bench.lostReservations()).toEqual([])
  })

  it("lets go what a run held of an order that another imported meanwhile", async () => {
    await bench.open()
    const order = bench.place({
      lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
    })
    await bench.import()
    const imported = await reservations("MUG-RED")
    const { id } = await bench.bindingOf(order)
    const [line] = await suite.mirakl.listMiraklOrderLines({ binding_id: id })
    const held = await suite.container
      .resolve(Modules.INVENTORY)
      .createReservationItems({
        line_item_id: null,
        external_id: line?.mirakl_line_id,
        inventory_item_id:
          suite.store.variant("MUG-RED").inventory_items[0]?.id ?? "",
        location_id: suite.store.stock_location_ids[0],
        quantity: 2,
      })
    await suite.mirakl.updateMiraklOrderLines({
      id: line?.id,
      held_reservation_ids: [held.id],
    })
    expect(await reservations("MUG-RED")).toHaveLength(2)

    await bench.import()

    expect(await reservations("MUG-RED")).toEqual(imported)
    expect(await bench.lostReservations()).toEqual([])
  })

  // They stayed where they were, and were sold again at the new location.
  it("holds the units where the instance sells from, also after that has changed", async () => {
    await bench.open()
    const order = bench.place({
      state: "WAITING_ACCEPTANCE",
      lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
    })
    await bench.import()
    const inventory = suite.container.resolve(Modules.INVENTORY)
    const itemId = suite.store.variant("MUG-RED").inventory_items[0]?.id
    const heldAt = async () =>
      (await inventory.listReservationItems({ inventory_item_id: itemId })).map(
        (it) => ({
          location_id: it.location_id,
          quantity: Number(it.quantity),
        })
      )
    const [location_id, other] = suite.store.stock_location_ids
    expect(await heldAt()).toEqual([{ location_id, quantity: 2 }])

    await heardEvent(suite.container, "mirakl-instance.changed", () =>
      suite.admin.post(`instances/${bench.instance.id}`, {
        stock_location_ids: [other],
      })
    )
    await bench.import()

    expect(await heldAt()).toEqual([{ location_id: other, quantity: 2 }])
    expect(await bench.lostReservations()).toEqual([])

    suite.simulator.control.orders.move(order.order_id, "refuse")
    await bench.import()
    expect(await heldAt()).toEqual([])
    expect(await bench.lostReservations()).toEqual([])
  })

  it.each(["refuse", "expire-acceptance", "cancel"] as const)(
    "lets the units go on %s",
    async (action) => {
      await bench.open()
      const order = bench.place({ state: "WAITING_ACCEPTANCE" })
      await bench.import()
      expect(await reservations("MUG-RED")).toHaveLength(1)
      suite.simulator.control.orders.move(order.order_id, action)
      await bench.import()
      expect(await reservations("MUG-RED")).toEqual([])
      expect(await bench.lostReservations()).toEqual([])
    }
  )

  it("never puts units on sale that an order takes while the stock is exported", async () => {
    const { control } = suite.simulator
    control.offers.set(2000, { shop_sku: "MUG-RED", quantity: 50, price: 10 })
    await bench.open()
    await suite.admin.runOperation(bench.instance.id, "import_listings")
    await bench.import()
    control.advanceTime(60_000)
    // The export has begun, and turns to the orders.
    const { mirakl } = suite
    const create = mirakl.createMiraklJobs.bind(mirakl)
    const sellFirst = (job: { operation: string }) => {
      if (job.operation === "import_orders") {
        bench.place({
          state: "WAITING_ACCEPTANCE",
          lines: [{ offer_sku: "MUG-RED", quantity: 3 }],
        })
      }
      return create(job)
    }
    const spy = jest
      .spyOn(mirakl, "createMiraklJobs")
      .mockImplementation(sellFirst as typeof create)
    await suite.admin.runOperation(bench.instance.id, "export_stock")
    spy.mockRestore()

    expect(control.orders.list()).toHaveLength(1)
    const [offer] = control.offers.list(2000)
    const available = await suite.container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({
        inventory_item_id:
          suite.store.variant("MUG-RED").inventory_items[0]?.id,
      })
    const sellable = available.reduce(
      (sum, level) =>
        sum + Number(level.stocked_quantity) - Number(level.reserved_quantity),
      0
    )
    const stocked = available.reduce(
      (sum, level) => sum + Number(level.stocked_quantity),
      0
    )
    expect(offer?.quantity).toBe(sellable)
    expect(sellable).toBe(stocked - 3)
  })

  /** One that is held: nobody knows its country. */
  const placeAbroad = () => {
    const abroad = bench.place()
    const wire = suite.simulator.control.orders.toWire(abroad)
    const customer = wire.customer as Json
    suite.simulator.control.orders.update(abroad.order_id, {
      wire_overrides: {
        customer: {
          ...customer,
          shipping_address: {
            ...(customer.shipping_address as Json),
            country_iso_code: null,
            country: "Absurdistan",
          },
        },
      },
    })
    return abroad
  }

  const learnCountry = () =>
    heardEvent(suite.container, "mirakl-instance.changed", () =>
      suite.admin.post(`instances/${bench.instance.id}/country-mappings`, {
        country_mappings: [{ label: "absurdistan", country_code: "be" }],
      })
    )

  it("holds the units of a held order that has left, until it is imported", async () => {
    await bench.open()
    const order = placeAbroad()
    await bench.import()
    for (const action of ["ship", "receive", "close"] as const) {
      suite.simulator.control.orders.move(order.order_id, action)
      await bench.import()
      expect(await bench.bindingOf(order)).toMatchObject({ status: "held" })
      expect(await reservations("MUG-RED")).toMatchObject([{ quantity: 1 }])
    }

    await learnCountry()

    expect(await readFollowedState(suite, bench, order)).toMatchObject({
      shipped: 1,
      reserved: 0,
      stocked: 49,
    })
    expect(await reservations("MUG-RED")).toEqual([])
    expect(await bench.lostReservations()).toEqual([])
  })

  it("resumes a held order the moment its SKU exists or its country is mapped", async () => {
    await bench.open()
    const unknown = bench.place({ lines: [{ offer_sku: "LATER" }] })
    const abroad = placeAbroad()
    await bench.import()
    expect(await bench.bindingOf(unknown)).toMatchObject({ status: "held" })
    expect(await bench.bindingOf(abroad)).toMatchObject({ status: "held" })
    // Held, and yet nobody else gets the unit.
    expect(await reservations("MUG-RED")).toMatchObject([
      { line_item_id: null, quantity: 1 },
    ])

    await learnCountry()
    expect(await bench.bindingOf(abroad)).toMatchObject({ status: "imported" })
    expect(await reservations("MUG-RED")).toMatchObject([
      { line_item_id: expect.any(String) as string, quantity: 1 },
    ])

    await heardEvent(suite.container, "product-variant.updated", () =>
      updateProductVariantsWorkflow(suite.container).run({
        input: {
          selector: { id: suite.store.variant("MUG-BLUE").id },
          update: { sku: "LATER" },
        },
      })
    )
    expect(await bench.bindingOf(unknown)).toMatchObject({ status: "imported" })
    expect(await bench.lostReservations()).toEqual([])
  })

  it("flags an address that the store edits, until both sides agree", async () => {
    await bench.open()
    const order = bench.place()
    await bench.import()
    const { order_id } = await bench.bindingOf(order)
    const moveTo = (street: string) =>
      heardEvent(suite.container, "order.updated", () =>
        updateOrderWorkflow(suite.container).run({
          input: {
            id: String(order_id),
            user_id: suite.store.admin.id,
            shipping_address: { address_1: street },
          },
        })
      )
    const { shipping_address } = await bench.medusaOrderOf(order)
    const { address_1 } = shipping_address as { address_1: string }

    await moveTo("1 rue d'ailleurs")
    expect(await bench.bindingOf(order)).toMatchObject({
      flags: { ADDRESS_EDITED: {} },
    })

    await moveTo(address_1)
    expect(await bench.bindingOf(order)).toMatchObject({ flags: null })
  })
})
