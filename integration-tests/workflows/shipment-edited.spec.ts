import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { ShipmentTestBench } from "../fixtures/shipment-test-bench"

// A merchant corrects a tracking number. What keeps Mirakl from it was
// swallowed: the store showed one number, the buyer followed another.
describeMiraklHttp((suite) => {
  const bench = new ShipmentTestBench(suite)

  /** A parcel that Mirakl was told under N1, and whose number is N2 now. */
  const corrected = async (multi_shipment: boolean) => {
    await bench.open({ multi_shipment, unregistered_carriers: false })
    const order = await bench.placeOrder([{ sku: "MUG-RED", quantity: 1 }])
    const fulfillment = await bench.ship(order, [1], "N1")
    await bench.correctTracking(fulfillment, "N2")
    return { order, fulfillment }
  }

  const timelineOf = async (binding_id: string) =>
    suite.mirakl.listMiraklLogs({ reference_id: binding_id })

  it("shows that Mirakl refuses an edited number, and sends it when the line is retried", async () => {
    const { order, fulfillment } = await corrected(true)
    const [shipment] = bench.shipments()
    Object.assign(shipment ?? {}, { status: "CLOSED" })

    const job = await bench.export()

    expect(job).toMatchObject({
      result: { failed: 1, tracking_updated: 0 },
    })
    const [line] = await bench.linesOf(job)
    expect(line).toMatchObject({
      key: fulfillment,
      status: "failed",
      error_code: "SHIPMENT_REFUSED",
      error_message: expect.stringContaining("its tracking cannot be updated"),
    })
    expect(await timelineOf(order.binding_id)).toContainEqual(
      expect.objectContaining({
        outcome: "error",
        error_code: "SHIPMENT_REFUSED",
        message: expect.stringContaining("edited tracking") as string,
      })
    )

    Object.assign(shipment ?? {}, { status: "SHIPPED" })
    const finished = suite.admin.jobFinished()
    await suite.admin.post(`jobs/${job.id}/retry`)
    await finished

    expect(await bench.linesOf(job)).toMatchObject([{ status: "done" }])
    expect(bench.shipments()).toMatchObject([
      { tracking: { tracking_number: "N2" } },
    ])
  })

  it("shows that Mirakl answers an edited number with an error, and tries again", async () => {
    const { fulfillment } = await corrected(true)
    suite.simulator.control.faults.add({
      operation: "ST23",
      kind: "status",
      status: 400,
    })

    const job = await bench.export()

    expect(await bench.linesOf(job)).toMatchObject([
      { key: fulfillment, status: "failed" },
    ])
    expect((await bench.export()).result).toMatchObject({ tracking_updated: 1 })
  })

  it("ends when the key is refused", async () => {
    await corrected(true)
    suite.simulator.control.faults.add({
      operation: "ST23",
      kind: "status",
      status: 401,
    })

    expect(await bench.export()).toMatchObject({
      status: "failed",
      error_code: "WRONG_KEY",
    })
  })

  it("holds an edited number whose carrier is not mapped any more", async () => {
    const { fulfillment } = await corrected(true)
    await bench.mapCarriers([])

    const job = await bench.export()

    expect(bench.sent("ST23")).toEqual([])
    expect(await bench.linesOf(job)).toMatchObject([
      { key: fulfillment, status: "held", error_code: "CARRIER_UNMAPPED" },
    ])
  })

  it("tells an edited number of an order that has left as a whole", async () => {
    await corrected(false)

    const job = await bench.export()

    expect(job.result).toMatchObject({ tracking_updated: 1 })
    expect(bench.sent("OR23").at(-1)).toMatchObject({ tracking_number: "N2" })
  })
})
