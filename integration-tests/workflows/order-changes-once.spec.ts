import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import type { Order } from "mirakl-simulator"
import { DyingProcess } from "../fixtures/dying-process"
import {
  BEFORE,
  followedChanges,
  PARCEL_LEFT,
  THREE_MUGS,
} from "../fixtures/followed-changes"
import { readFollowedState } from "../fixtures/followed-state"
import type { Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

const MOST_WRITES = 20

// A run that follows a change stops before each of its writes in turn, and the
// next run ends it: once.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const move = (
    ...args: Parameters<typeof suite.simulator.control.orders.move>
  ) => suite.simulator.control.orders.move(...args)

  it.each(followedChanges(suite, bench))(
    "follows $name once wherever a run dies",
    async (change) => {
      await bench.open()
      const process = new DyingProcess(
        suite.container,
        suite.mirakl,
        change.sparesCore
      )
      try {
        const orders = Array.from({ length: MOST_WRITES }, () =>
          bench.place({ ...THREE_MUGS, ...change.input })
        )
        await bench.import()
        let writes = 0
        for (const [point, order] of orders.entries()) {
          const before = await readFollowedState(suite, bench, order)
          process.dieBefore(point)
          await change.happen(order)
          await bench.import()
          const isDead = process.writes.length > point
          process.liveAgain()
          await elapse()
          if (change.isFoundByExport) {
            await suite.admin.runOperation(
              bench.instance.id,
              "export_shipments"
            )
          }
          await bench.import()

          const after = await readFollowedState(suite, bench, order)
          expect({
            died_before: process.writes[point],
            ...after,
            stocked: after.stocked - before.stocked,
          }).toEqual({
            ...BEFORE,
            ...change.after,
            died_before: process.writes[point],
          })
          if (!isDead) {
            break
          }
          writes += 1
        }
        // It stopped before each of them, and once before none.
        expect(writes).toBeGreaterThan(1)
        expect(writes).toBeLessThan(MOST_WRITES)
        expect(await bench.lostReservations()).toEqual([])
      } finally {
        process.restore()
      }
    }
  )

  // Core's own workflow may die between moving the stock and telling the order.
  const beginParcel = async (order: Order, units: number) => {
    const { id: binding_id, order_id } = await bench.bindingOf(order)
    const shipment = [...suite.simulator.state.shipments.values()].find(
      (it) => it.order_id === order.order_id
    )
    const key = `parcel:${shipment?.id ?? ""}`
    await suite.mirakl.orders.changes.claim({ binding_id, key })
    await elapse()
    const { items } = await bench.medusaOrderOf(order)
    const [item] = items as [{ id: string }]
    return {
      order_id: String(order_id),
      item,
      units,
      metadata: { mirakl_change: `${binding_id}:${key}` },
    }
  }

  it("takes over a fulfilment that core had registered when the process died", async () => {
    await bench.open()
    const order = bench.place(THREE_MUGS)
    await bench.import()
    const before = await readFollowedState(suite, bench, order)
    move(order.order_id, "ship-parcel", { quantity: 2 })
    const begun = await beginParcel(order, 2)
    const { result } = await createOrderFulfillmentWorkflow(
      suite.container
    ).run({
      input: {
        order_id: begun.order_id,
        items: [{ id: begun.item.id, quantity: begun.units }],
        location_id: suite.store.stock_location_ids[0],
        no_notification: true,
        metadata: begun.metadata,
      },
    })
    // Core's last steps are taken back: the link, and the reservation that shrank.
    await suite.container.resolve(ContainerRegistrationKeys.LINK).dismiss({
      [Modules.ORDER]: { order_id: begun.order_id },
      [Modules.FULFILLMENT]: { fulfillment_id: result.id },
    })
    const inventory = suite.container.resolve(Modules.INVENTORY)
    const [reservation] = await inventory.listReservationItems({
      line_item_id: begun.item.id,
    })
    await inventory.updateReservationItems([
      { id: reservation?.id ?? "", quantity: 3 },
    ])
    await bench.import()
    const after = await readFollowedState(suite, bench, order)
    expect({ ...after, stocked: after.stocked - before.stocked }).toEqual({
      ...BEFORE,
      ...PARCEL_LEFT,
    })
    expect(await bench.lostReservations()).toEqual([])
  })

  it("flags a parcel of which nobody can tell whether its stock moved, and goes on when a person has undone it", async () => {
    await bench.open()
    const order = bench.place(THREE_MUGS)
    await bench.import()
    const before = await readFollowedState(suite, bench, order)
    move(order.order_id, "ship-parcel", { quantity: 2 })
    const begun = await beginParcel(order, 2)
    const fulfillment = suite.container.resolve(Modules.FULFILLMENT)
    const half = await fulfillment.createFulfillment({
      location_id: suite.store.stock_location_ids[0],
      provider_id: "manual_manual",
      delivery_address: {},
      items: [
        {
          line_item_id: begun.item.id,
          title: "Mug",
          sku: "MUG-RED",
          barcode: "",
          quantity: begun.units,
        },
      ],
      labels: [],
      order: {},
      metadata: begun.metadata,
    })
    await bench.import()
    const flagged = await bench.bindingOf(order)
    expect(Object.keys(flagged.flags as Json)).toEqual([
      "FULFILLMENT_INTERRUPTED",
    ])
    expect(await readFollowedState(suite, bench, order)).toMatchObject({
      fulfilled: 0,
      reserved: 3,
      stocked: before.stocked,
    })
    await fulfillment.cancelFulfillment(half.id)
    await elapse()
    await bench.import()
    const after = await readFollowedState(suite, bench, order)
    expect({ ...after, stocked: after.stocked - before.stocked }).toEqual({
      ...BEFORE,
      ...PARCEL_LEFT,
    })
  })

  // Two minutes and more pass: what a dead run has claimed is free.
  const elapse = async () => {
    const knex: Knex = suite.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    for (const table of ["mirakl_order_change", "mirakl_order_action"]) {
      await knex(table).update({
        updated_at: knex.raw("updated_at - interval '5 minutes'"),
      })
    }
  }
})
