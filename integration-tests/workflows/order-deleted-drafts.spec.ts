import { Modules } from "@medusajs/framework/utils"
import { deleteDraftOrdersWorkflow } from "@medusajs/medusa/core-flows"
import type { Order } from "mirakl-simulator"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"

/** As long as nobody has paid, the shop may cancel. */
const UNPAID = { payment_workflow: "NO_CUSTOMER_PAYMENT_CONFIRMATION" as const }

// Core deletes a draft's rows and leaves what it has reserved.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const openWithDrafts = async () => {
    await bench.open()
    await suite.admin.post(`instances/${bench.instance.id}/workflow-rules`, {
      workflow_rules: [{ financial_status: "any", confirm_order: false }],
    })
  }
  const deleteDraft = async (order: Order) => {
    const { order_id } = await bench.bindingOf(order)
    await deleteDraftOrdersWorkflow(suite.container).run({
      input: { order_ids: [String(order_id)] },
    })
  }
  const reserved = () =>
    suite.container.resolve(Modules.INVENTORY).listReservationItems({})
  const stateOf = ({ order_id }: Order) =>
    suite.simulator.control.orders
      .list()
      .find((order) => order.order_id === order_id)
      ?.lines.map(({ state }) => state)
  const exportShipments = () =>
    suite.admin.runOperation(bench.instance.id, "export_shipments")

  it("lets nobody delete the draft of an order that a buyer on Mirakl waits for", async () => {
    await openWithDrafts()
    const order = bench.place()
    await bench.import()
    const { order_id } = await bench.bindingOf(order)

    const { status, data } = await suite.http.delete<unknown>(
      `/admin/draft-orders/${String(order_id)}`,
      {
        headers: suite.store.admin.headers,
        validateStatus: () => true,
      }
    )

    expect(status).toBe(400)
    expect(data).toMatchObject({
      type: "not_allowed",
      message: expect.stringContaining(order.order_id) as string,
    })
    expect(await bench.medusaOrderOf(order)).toMatchObject({ status: "draft" })
  })

  it("takes a draft that is gone for cancelled by the store, and frees its units once Mirakl agrees", async () => {
    await openWithDrafts()
    const order = bench.place({
      ...UNPAID,
      lines: [{ offer_sku: "KIT-GARDEN" }],
    })
    await bench.import()
    await deleteDraft(order)
    expect(await reserved()).toHaveLength(2)

    await exportShipments()

    expect(stateOf(order)).toEqual(["CANCELED"])
    expect(await reserved()).toEqual([])
    expect(await bench.lostReservations()).toEqual([])
    await bench.import()
    expect(await bench.bindingOf(order)).toMatchObject({
      mirakl_state: "CANCELED",
      error_code: null,
    })
  })

  it("keeps the units of a draft that is gone, and tells a person, while Mirakl expects its delivery", async () => {
    await openWithDrafts()
    const order = bench.place()
    await bench.import()
    await deleteDraft(order)
    suite.simulator.control.orders.move(order.order_id, "ship")

    await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({
      flags: { CANCELED_IN_STORE: { code: "CANCEL_NOT_ALLOWED" } },
    })
    expect(await reserved()).toHaveLength(1)
    await exportShipments()
    await bench.import()
    expect(await reserved()).toHaveLength(1)
  })

  it("frees the units of a draft that is gone when Mirakl cancels the order", async () => {
    await openWithDrafts()
    const order = bench.place()
    await bench.import()
    await deleteDraft(order)
    suite.simulator.control.orders.move(order.order_id, "cancel")

    await bench.import()

    expect(await reserved()).toEqual([])
    expect(await bench.lostReservations()).toEqual([])
  })

  it("ends the import of a draft that is gone before it was over", async () => {
    await openWithDrafts()
    const order = bench.place(UNPAID)
    const dies = jest
      .spyOn(suite.mirakl.orders, "recordImported")
      .mockRejectedValueOnce(new Error("The lights go out"))
    await bench.import()
    dies.mockRestore()
    expect(await bench.bindingOf(order)).toMatchObject({ phase: "reserved" })
    await deleteDraft(order)

    await bench.import()
    expect(await bench.bindingOf(order)).toMatchObject({ status: "imported" })

    await exportShipments()
    expect(stateOf(order)).toEqual(["CANCELED"])
    expect(await reserved()).toEqual([])
  })
})
