import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { Order, OrderInput } from "mirakl-simulator"
import { DyingProcess } from "../fixtures/dying-process"
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
  /** What must be so once it is followed. */
  after: Json
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
      after: {
        total: 30,
        captured: 30,
        reserved: 1,
        fulfilled: 2,
        shipped: 2,
        fulfillments: 1,
        stocked: -2,
      },
    },
    {
      name: "a cancelation of the store",
      sparesCore: true,
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
    const knex: Knex = suite.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    const process = new DyingProcess(
      suite.container,
      suite.mirakl,
      change.sparesCore
    )
    try {
      const tried: string[] = []
      for (let point = 0; ; point += 1) {
        const order = bench.place({
          lines: [{ offer_sku: "MUG-RED", quantity: 3, price_unit: 10 }],
          ...change.input,
        })
        process.liveAgain()
        await bench.import()
        const before = await stateOf(order)
        process.dieBefore(point)
        await change.happen(order)
        await bench.import()
        const isDead = process.writes.length > point
        process.liveAgain()
        // Two minutes and more pass: what a dead run has claimed is free.
        await knex("mirakl_order_change").update({
          updated_at: knex.raw("updated_at - interval '5 minutes'"),
        })
        await knex("mirakl_order_action").update({
          updated_at: knex.raw("updated_at - interval '5 minutes'"),
        })
        await bench.import()
        // It also finds cancelations of the store that nobody has heard of.
        await suite.admin.runOperation(bench.instance.id, "export_shipments")
        await bench.import()

        const after = await stateOf(order)
        expect({
          died_before: process.writes[point],
          ...after,
          stocked: after.stocked - before.stocked,
        }).toEqual({
          ...BEFORE,
          ...change.after,
          died_before: process.writes[point],
        })
        expect(await bench.lostReservations()).toEqual([])
        if (!isDead) {
          break
        }
        tried.push(process.writes[point] ?? "")
      }
      expect(tried.length).toBeGreaterThan(1)
    } finally {
      process.restore()
    }
  })

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

  const stateOf = async (order: Order) => {
    const binding = await bench.bindingOf(order)
    const query = suite.container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      filters: { id: String(binding.order_id) },
      fields: [
        "status",
        "total",
        "items.*",
        "items.detail.*",
        "fulfillments.canceled_at",
        "payment_collections.payments.captures.amount",
        "payment_collections.payments.refunds.amount",
      ],
    })
    const [found] = JSON.parse(JSON.stringify(data)) as [StoreOrder]
    const [item] = found.items
    const payments = found.payment_collections.flatMap((it) => it.payments)
    const reservations = await suite.container
      .resolve(Modules.INVENTORY)
      .listReservationItems({
        line_item_id: [item.id, `canceled:${item.id}`],
      })
    const [level] = await suite.container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({
        inventory_item_id:
          suite.store.variant("MUG-RED").inventory_items[0]?.id,
        location_id: suite.store.stock_location_ids[0],
      })
    return {
      status: found.status,
      total: found.status === "canceled" ? null : found.total,
      captured: sum(payments.flatMap(({ captures }) => captures)),
      refunded: sum(payments.flatMap(({ refunds }) => refunds)),
      reserved: reservations.reduce((all, it) => all + Number(it.quantity), 0),
      fulfilled: item.detail.fulfilled_quantity,
      shipped: item.detail.shipped_quantity,
      fulfillments: found.fulfillments.filter((it) => !it.canceled_at).length,
      stocked: Number(level?.stocked_quantity),
      told_cancel: suite.simulator.control.journal.list({
        operation: "OR29",
        mentions: order.order_id,
      }).length,
      flags: binding.flags,
    }
  }
})

type Amount = { amount: number }
type StoreOrder = {
  status: string
  total: number
  items: [
    {
      id: string
      detail: { fulfilled_quantity: number; shipped_quantity: number }
    },
  ]
  fulfillments: { canceled_at: unknown }[]
  payment_collections: {
    payments: { captures: Amount[]; refunds: Amount[] }[]
  }[]
}

function sum(rows: Amount[]): number {
  return rows.reduce((total, { amount }) => total + amount, 0)
}
