import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  createOrderFulfillmentWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Order, OrderInput } from "mirakl-simulator"
import { DyingProcess } from "../fixtures/dying-process"
import { readFollowedState } from "../fixtures/followed-state"
import { heardEvent } from "../fixtures/heard-event"
import type { Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

type Change = {
  name: string
  input?: Partial<OrderInput>
  /** What happens on Mirakl, or here. */
  happen: (order: Order) => Promise<void> | void
  /** Leaves out the writes of core's own workflows: what fails there, core undoes. */
  sparesCore?: boolean
  /** What the event of it did not do is found by the export of shipments. */
  isFoundByExport?: boolean
  /** What must be so once it is followed. */
  after: Json
}

const MOST_WRITES = 20

const THREE_MUGS = {
  lines: [{ offer_sku: "MUG-RED", quantity: 3, price_unit: 10 }],
}

const BEFORE = {
  status: "pending",
  total: null as unknown,
  captured: 30,
  refunded: 0,
  reserved: 3,
  fulfilled: 0,
  shipped: 0,
  fulfillments: 0,
  stocked: 0,
  told_cancel: 0,
  flags: null,
}

const PARCEL_LEFT = {
  total: 30,
  captured: 30,
  reserved: 1,
  fulfilled: 2,
  shipped: 2,
  fulfillments: 1,
  stocked: -2,
}

// A run that follows a change stops before each of its writes in turn, and the
// next run ends it: once.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const move = (
    ...args: Parameters<typeof suite.simulator.control.orders.move>
  ) => suite.simulator.control.orders.move(...args)
  const lineOf = ({ order_id }: Order) => `${order_id}-1`

  const changes: Change[] = [
    {
      name: "a refund",
      happen: (order) => {
        move(order.order_id, "refund", {
          order_line_id: lineOf(order),
          quantity: 0,
          amount: 3.5,
        })
      },
      after: { total: 26.5, captured: 30, refunded: 3.5, reserved: 3 },
    },
    {
      name: "a refund of a unit that stays",
      happen: async (order) => {
        const refund = {
          order_line_id: lineOf(order),
          quantity: 1,
          amount: 10,
          excluded_from_shipment: true,
        }
        const { id } = await bench.bindingOf(order)
        await suite.mirakl.createMiraklOrderActions({
          binding_id: id,
          key: "refund:told",
          kind: "refund",
          source: "person",
          input: { refunds: [refund] },
          status: "pushed",
        })
        move(order.order_id, "refund", refund)
      },
      after: { total: 20, captured: 30, refunded: 10, reserved: 2 },
    },
    {
      name: "cancelled units",
      happen: (order) => {
        move(order.order_id, "cancel-line", {
          order_line_id: lineOf(order),
          quantity: 1,
          amount: 10,
        })
      },
      after: { total: 20, captured: 30, refunded: 10, reserved: 2 },
    },
    {
      name: "a cancelled amount",
      happen: (order) => {
        move(order.order_id, "cancel-line", {
          order_line_id: lineOf(order),
          quantity: 0,
          amount: 4,
        })
      },
      after: { total: 26, captured: 30, refunded: 4, reserved: 3 },
    },
    {
      name: "cancelled shipping",
      input: {
        lines: THREE_MUGS.lines.map((line) => ({ ...line, shipping_price: 5 })),
      },
      happen: (order) => {
        move(order.order_id, "cancel-line", {
          order_line_id: lineOf(order),
          quantity: 0,
          amount: 0,
          shipping_amount: 2,
        })
      },
      after: { total: 33, captured: 35, refunded: 2, reserved: 3 },
    },
    {
      name: "a debit",
      input: { payment_workflow: "PAY_ON_DELIVERY" },
      happen: (order) => {
        move(order.order_id, "debit-ok")
      },
      after: { total: 30, captured: 30, refunded: 0, reserved: 3 },
    },
    {
      name: "a parcel",
      sparesCore: true,
      happen: (order) => {
        move(order.order_id, "ship-parcel", { quantity: 2 })
      },
      after: PARCEL_LEFT,
    },
    {
      name: "a cancelation of the store",
      sparesCore: true,
      isFoundByExport: true,
      input: {
        payment_workflow: "NO_CUSTOMER_PAYMENT_CONFIRMATION",
        customer_debited: true,
      },
      happen: async (order) => {
        const { order_id } = await bench.bindingOf(order)
        await heardEvent(suite.container, "order.canceled", () =>
          cancelOrderWorkflow(suite.container).run({
            input: { order_id: String(order_id), no_notification: true },
          })
        )
      },
      after: {
        status: "canceled",
        captured: 30,
        refunded: 30,
        reserved: 0,
        told_cancel: 1,
      },
    },
  ]

  it.each(changes)("follows $name once wherever a run dies", async (change) => {
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
          await suite.admin.runOperation(bench.instance.id, "export_shipments")
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
  })

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
