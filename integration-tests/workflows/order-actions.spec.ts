import { Modules } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import { heardEvent } from "../fixtures/heard-event"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import {
  recordOf,
  type Identified,
  type Json,
} from "../fixtures/mirakl-admin-api"
import { OrderTestBench } from "../fixtures/order-test-bench"

const UNPAID = { payment_workflow: "NO_CUSTOMER_PAYMENT_CONFIRMATION" as const }
const PAID = { payment_workflow: "PAY_ON_ACCEPTANCE" as const }
const LINES = [
  {
    offer_sku: "MUG-RED",
    quantity: 2,
    price_unit: 12,
    shipping_price: 4,
    taxes: [{ code: "VAT", rate: 20 }],
  },
]

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const sent = (operation: string) =>
    suite.simulator.control.journal
      .list({ operation })
      .map(({ request_body }) => request_body)
  const act = (binding: Identified, action: string, body: Json = {}) =>
    suite.admin.post(`orders/${binding.id}/${action}`, body)
  const lineOf = (order: { order_id: string }) =>
    suite.simulator.control.orders.require(order.order_id).lines[0]

  const imported = async (input = {}) => {
    const order = bench.place({ lines: LINES, ...input })
    await bench.import()
    return { order, binding: await bench.bindingOf(order) }
  }
  /** Cancels the Medusa order as a merchant does, and waits for the subscribers. */
  const cancelInStore = ({ order_id }: Identified) =>
    heardEvent(suite.container, "order.canceled", () =>
      cancelOrderWorkflow(suite.container).run({
        input: { order_id: String(order_id), no_notification: true },
      })
    )
  const refundInStore = async (order: { order_id: string }, amount: number) => {
    const { payment_collections } = await bench.medusaOrderOf(order)
    const [collection] = payment_collections as { payments: Identified[] }[]
    const payment_id = collection?.payments[0]?.id ?? ""
    await heardEvent(suite.container, "payment.refunded", () =>
      refundPaymentWorkflow(suite.container).run({
        input: { payment_id, amount },
      })
    )
  }
  const reservedUnits = async () => {
    const [level] = await suite.container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({
        inventory_item_id: suite.store
          .variant("MUG-RED")
          .inventory_items.map(({ id }) => id),
        location_id: suite.store.stock_location_ids[0],
      })
    return Number(level?.reserved_quantity)
  }

  beforeEach(() => bench.open())

  it("refunds once, however often the same decision is asked for", async () => {
    const { order, binding } = await imported(PAID)
    const body = {
      idempotency_key: "form-1",
      lines: [
        { id: lineOf(order)?.order_line_id, amount: 6, reason_code: "15" },
      ],
    }

    const first = await act(binding, "refund", body)
    const again = await act(binding, "refund", body)

    expect([first.status, again.status]).toEqual([200, 200])
    expect(sent("OR28")).toHaveLength(1)
    expect(sent("OR28")).toMatchObject([
      {
        order_tax_mode: order.order_tax_mode,
        refunds: [{ amount: 6, shipping_amount: 0, reason_code: "15" }],
      },
    ])
    expect(lineOf(order)?.refunds).toMatchObject([{ amount: 6 }])
    expect(recordOf(first.data, "order").actions).toMatchObject([
      {
        kind: "refund",
        status: "pushed",
        result: { ids: [lineOf(order)?.refunds[0]?.id] },
      },
    ])
  })

  // OR28 keeps no idempotency key: sent again after a lost answer it would
  // give the money back twice.
  it("refunds once when the answer to a successful OR28 is lost", async () => {
    const { order, binding } = await imported(PAID)
    const { faults } = suite.simulator.control
    const lines = [
      { id: lineOf(order)?.order_line_id, amount: 6, reason_code: "15" },
    ]
    faults.add({ operation: "OR28", kind: "lost_response" })
    await act(binding, "refund", { lines })
    expect(await bench.bindingOf(order)).toMatchObject({
      actions: [{ status: "pushed" }],
    })

    faults.add({ operation: "OR28", kind: "connection_reset" })
    const unheard = await act(binding, "refund", { lines })
    expect(recordOf(unheard.data, "order").actions).toContainEqual(
      expect.objectContaining({ status: "uncertain" })
    )
    await bench.import()

    expect((await bench.bindingOf(order)).actions).toContainEqual(
      expect.objectContaining({
        status: "failed",
        error_code: "REFUND_NOT_MADE",
      })
    )
    expect(lineOf(order)?.refunds).toHaveLength(1)
    expect(sent("OR28")).toHaveLength(2)
  })

  it("gives taxes back that Mirakl would silently keep", async () => {
    const { order, binding } = await imported({
      ...PAID,
      lines: [
        {
          ...LINES[0],
          taxes: [
            { code: "VAT", rate: 20 },
            { code: "ECO", amount: 1, tax_calculation_rule: "NONE" },
          ],
        },
      ],
    })
    await act(binding, "refund", {
      lines: [
        { id: lineOf(order)?.order_line_id, amount: 12, reason_code: "15" },
      ],
    })
    expect(lineOf(order)?.refunds[0]?.taxes).toContainEqual(
      expect.objectContaining({ code: "ECO", amount: 0.5 })
    )
  })

  it("refuses what Mirakl would refuse before it is sent", async () => {
    const { order, binding } = await imported(PAID)
    const id = lineOf(order)?.order_line_id
    await suite.admin.runOperation(bench.instance.id, "import_master_data")
    const answers = [
      await act(binding, "refund", {
        lines: [{ id: "nobody", amount: 1, reason_code: "15" }],
      }),
      await act(binding, "refund", {
        lines: [{ id, amount: 1, reason_code: "no-such" }],
      }),
      await act(binding, "refund", { lines: [{ id, reason_code: "15" }] }),
      await act(binding, "cancel", {
        lines: [{ id, quantity: 3, reason_code: "35" }],
      }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400])
    expect([...sent("OR28"), ...sent("OR30")]).toEqual([])
  })

  it("cancels an order, and units of a line, where Mirakl allows it", async () => {
    const parted = await imported(UNPAID)
    const whole = await imported(UNPAID)
    await act(parted.binding, "cancel", {
      lines: [
        {
          id: lineOf(parted.order)?.order_line_id,
          quantity: 1,
          reason_code: "35",
        },
      ],
    })
    const { data } = await act(whole.binding, "cancel")

    expect(lineOf(parted.order)?.cancelations).toMatchObject([
      { amount: 12, shipping_amount: 0, quantity: 1, reason_code: "35" },
    ])
    expect(recordOf(data, "order")).toMatchObject({ mirakl_state: "CANCELED" })
    expect([sent("OR30"), sent("OR29")].map((it) => it.length)).toEqual([1, 1])
  })

  it("says that an order can no longer be cancelled, and what Mirakl allows", async () => {
    const { binding } = await imported(PAID)
    const { status, data } = await act(binding, "cancel")
    expect(status).toBe(400)
    expect(data.message).toContain("Refund its lines instead")
    expect(sent("OR29")).toEqual([])
  })

  it("tells Mirakl when the store cancels, and frees the units when it agrees", async () => {
    const before = await reservedUnits()
    const { order, binding } = await imported(UNPAID)
    expect(await reservedUnits()).toBe(before + 2)

    await cancelInStore(binding)

    expect(await bench.bindingOf(order)).toMatchObject({
      mirakl_state: "CANCELED",
      flags: null,
      actions: [{ kind: "cancel", source: "store", status: "pushed" }],
    })
    expect(sent("OR29")).toHaveLength(1)
    expect(await reservedUnits()).toBe(before)
    expect(await bench.lostReservations()).toEqual([])
  })

  it("holds the units and flags an order that Mirakl no longer cancels", async () => {
    const before = await reservedUnits()
    const { order, binding } = await imported(PAID)

    await cancelInStore(binding)

    expect(sent("OR29")).toEqual([])
    expect(await reservedUnits()).toBe(before + 2)
    expect(await bench.bindingOf(order)).toMatchObject({
      flags: { CANCELED_IN_STORE: { code: "CANCEL_NOT_ALLOWED" } },
    })

    suite.simulator.control.orders.move(order.order_id, "cancel")
    await bench.import()
    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({
      mirakl_state: "CANCELED",
      flags: null,
    })
    expect(await reservedUnits()).toBe(before)
    expect(await bench.lostReservations()).toEqual([])
  })

  it("finds a cancelation of the store whose event was lost by the nightly sweep", async () => {
    const before = await reservedUnits()
    const { order, binding } = await imported(UNPAID)
    const emit = jest
      .spyOn(suite.container.resolve(Modules.EVENT_BUS), "emit")
      .mockResolvedValue()
    await cancelOrderWorkflow(suite.container).run({
      input: { order_id: String(binding.order_id), no_notification: true },
    })
    emit.mockRestore()
    expect(sent("OR29")).toEqual([])

    suite.simulator.control.advanceTime(60_000)
    await suite.admin.runOperation(bench.instance.id, "sweep_orders")

    expect(await bench.bindingOf(order)).toMatchObject({
      mirakl_state: "CANCELED",
    })
    expect(sent("OR29")).toHaveLength(1)
    expect(await reservedUnits()).toBe(before)
  })

  it("keeps a cancelation of the store while Mirakl is down, with its units", async () => {
    const before = await reservedUnits()
    const { order, binding } = await imported(UNPAID)
    const fault = suite.simulator.control.faults.add({
      operation: "OR11",
      kind: "status",
      status: 503,
      times: null,
    })
    await cancelInStore(binding)
    expect(await reservedUnits()).toBe(before + 2)
    suite.simulator.control.faults.clear(fault.id)

    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({
      mirakl_state: "CANCELED",
    })
    expect(sent("OR29")).toHaveLength(1)
    expect(await reservedUnits()).toBe(before)
  })

  it("flags a refund of the store that Mirakl does not know", async () => {
    const { order } = await imported(PAID)
    await refundInStore(order, 5)

    expect(await bench.bindingOf(order)).toMatchObject({
      flags: { REFUNDED_OUTSIDE: { store_refunded: 5, mirakl_refunded: 0 } },
    })
    expect(sent("OR28")).toEqual([])
  })

  // It looked as if the store had only followed the cancelation.
  it("flags a refund of the store also when Mirakl had cancelled as much before the import", async () => {
    const order = bench.place({ ...PAID, lines: LINES })
    suite.simulator.control.advanceTime(60_000)
    suite.simulator.control.orders.move(order.order_id, "cancel-line", {
      amount: 6,
      quantity: 0,
    })
    await bench.import()
    await refundInStore(order, 5)

    expect(await bench.bindingOf(order)).toMatchObject({
      flags: { REFUNDED_OUTSIDE: { store_refunded: 5, mirakl_refunded: 0 } },
    })
  })

  it("tells Mirakl the display ids of orders once, order by order", async () => {
    const taken = await imported()
    const gone = await imported()
    suite.simulator.state.orders.delete(gone.order.order_id)

    await suite.admin.runOperation(bench.instance.id, "export_shipments")
    await suite.admin.runOperation(bench.instance.id, "export_shipments")

    const { display_id } = await bench.medusaOrderOf(taken.order)
    expect(sent("OR04")).toHaveLength(1)
    expect(await bench.bindingOf(taken.order)).toMatchObject({
      seller_reference: String(display_id),
      seller_reference_error: null,
    })
    expect(await bench.bindingOf(gone.order)).toMatchObject({
      seller_reference: null,
      seller_reference_error: "The order does not exist",
    })
    expect(
      suite.simulator.control.orders.require(taken.order.order_id).references
    ).toMatchObject({ order_reference_for_seller: String(display_id) })
  })
})
