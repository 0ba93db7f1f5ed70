import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { pushMiraklShipmentWorkflow } from "../../src/workflows/shipment"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { ShipmentTestBench } from "../fixtures/shipment-test-bench"

describeMiraklHttp((suite) => {
  const bench = new ShipmentTestBench(suite)

  beforeEach(() => bench.open({ multi_shipment: true }))

  it("makes one shipment when the answer to a successful ST01 is lost", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    suite.simulator.control.faults.add({
      operation: "ST01",
      kind: "lost_response",
    })

    const fulfillment = await bench.ship(order, [1], "N1")
    await bench.export()

    expect(bench.sent("ST01")).toHaveLength(1)
    expect(bench.shipments()).toHaveLength(1)
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pushed",
      mirakl_shipment_id: bench.shipments()[0]?.id,
    })
  })

  it("makes one shipment when Mirakl is gone right after it was made", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 2 }])
    const { faults } = suite.simulator.control
    faults.add({ operation: "ST01", kind: "lost_response" })
    faults.add({ operation: "ST11", kind: "status", status: 503, times: null })

    const fulfillment = await bench.ship(order, [1], "N1")
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pending",
      attempts: 1,
    })
    faults.clear()
    const job = await bench.export()

    expect(bench.sent("ST01")).toHaveLength(1)
    expect(bench.shipments()).toHaveLength(1)
    expect(job.result).toMatchObject({ pushed: 0, already: 1 })
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pushed",
      attempts: 2,
    })
  })

  it("keeps a parcel for the next run while Mirakl fails", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    suite.simulator.control.faults.add({
      operation: "ST01",
      kind: "status",
      status: 503,
      times: null,
    })

    const fulfillment = await bench.ship(order, [1], "N1")
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pending",
      pushed_at: null,
    })
    suite.simulator.control.faults.clear()
    const job = await bench.export()

    expect(job.result).toMatchObject({ pushed: 1 })
    expect(bench.stateOf(order)).toBe("SHIPPED")
  })

  it("takes up a push whose process died, without sending it twice", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    const fulfillment = await bench.ship(order, [1], "N1")
    const row = await bench.ledgerOf(fulfillment)
    // What a process leaves behind that dies between Mirakl's answer and its note of it.
    await suite.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("mirakl_shipment")
      .where({ id: row?.id })
      .update({
        status: "pushing",
        mirakl_shipment_id: null,
        updated_at: new Date(Date.now() - 180_000),
      })

    const job = await bench.export()

    expect(job.result).toMatchObject({ pushed: 0, already: 1 })
    expect(bench.shipments()).toHaveLength(1)
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pushed",
      mirakl_shipment_id: bench.shipments()[0]?.id,
    })
  })

  it("tells two parcels of the same content apart after a lost answer", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 2 }])
    await bench.ship(order, [1], "N1")
    suite.simulator.control.faults.add({
      operation: "ST01",
      kind: "connection_reset",
    })

    await bench.ship(order, [1], "N2")
    await bench.export()

    expect(
      bench.shipments().map(({ tracking }) => tracking.tracking_number)
    ).toEqual(["N1", "N2"])
    expect(bench.stateOf(order)).toBe("SHIPPED")
  })

  it("adopts a shipment that was prepared in the portal", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    const made = await bench.prepareInPortal(order, [1])

    const fulfillment = await bench.ship(order, [1], "N1")

    expect(bench.shipments()).toMatchObject([
      {
        id: made,
        status: "SHIPPED",
        tracking: { carrier_code: "COLISSIMO", tracking_number: "N1" },
      },
    ])
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pushed",
      mirakl_shipment_id: made,
    })
  })

  it("calls Mirakl once when event and operation come at once", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 2 }])
    suite.simulator.control.faults.add({
      operation: "ST01",
      kind: "latency",
      latency_ms: 300,
    })
    const fulfillment = await bench.shipUnheard(order, [1], "N1")

    const push = () =>
      pushMiraklShipmentWorkflow(suite.container).run({
        input: { fulfillment_id: fulfillment },
      })

    const [first, second, job] = await Promise.all([
      push(),
      push(),
      bench.export(),
    ])

    const told = [first.result[fulfillment], second.result[fulfillment]]
    const counts = job.result as { pushed: number }
    expect(
      told.filter((kind) => kind === "pushed").length + counts.pushed
    ).toBe(1)
    expect(bench.sent("ST01")).toHaveLength(1)
    expect(bench.shipments()).toHaveLength(1)
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pushed",
      attempts: 1,
    })
  })

  it("ends a run at once when the key is refused, and resumes with the next", async () => {
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    suite.simulator.control.faults.add({
      operation: "ST01",
      kind: "status",
      status: 401,
      times: 2,
    })

    const fulfillment = await bench.ship(order, [1], "N1")
    expect(await bench.ledgerOf(fulfillment)).toMatchObject({
      status: "pending",
      error_code: "WRONG_KEY",
    })
    const refused = await bench.export()
    expect(refused).toMatchObject({
      status: "failed",
      error_code: "WRONG_KEY",
    })
    await suite.admin.post(`instances/${bench.instance.id}/api-key`, {
      api_key: suite.simulator.apiKey,
    })
    const job = await bench.export()

    expect(job.result).toMatchObject({ pushed: 1 })
    expect(bench.stateOf(order)).toBe("SHIPPED")
  })

  it("ends a run while Mirakl is down, and tells the rest later", async () => {
    const orders = []
    for (let count = 0; count < 6; count += 1) {
      orders.push(await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }]))
    }
    for (const [index, order] of orders.entries()) {
      await bench.shipUnheard(order, [1], `N${index}`)
    }
    const fault = suite.simulator.control.faults.add({
      kind: "status",
      status: 503,
      times: null,
    })

    const down = await bench.export()
    suite.simulator.control.faults.clear(fault.id)
    const up = await bench.export()

    expect(down).toMatchObject({ status: "failed", total: 5, failed: 5 })
    expect(up).toMatchObject({ status: "done", result: { pushed: 6 } })
    expect(orders.map((order) => bench.stateOf(order))).toEqual(
      orders.map(() => "SHIPPED")
    )
  })
})
