import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { Order } from "mirakl-simulator"
import { recordsOf } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { refuseLock } from "../fixtures/refuse-lock"

/** As long as nobody has paid, the shop may cancel. */
const UNPAID = { payment_workflow: "NO_CUSTOMER_PAYMENT_CONFIRMATION" as const }

// One order whose units could not be held once ended the whole run.
describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  afterEach(() => jest.restoreAllMocks())

  /** Two orders that the store has cancelled, of which Mirakl was not told. */
  const cancelTwo = async () => {
    await bench.open()
    const lamps = bench.place({
      ...UNPAID,
      lines: [{ offer_sku: "LAMP-OAK" }],
    })
    const mugs = bench.place(UNPAID)
    await bench.import()
    const emit = jest
      .spyOn(suite.container.resolve(Modules.EVENT_BUS), "emit")
      .mockResolvedValue()
    for (const order of [lamps, mugs]) {
      const { order_id } = await bench.bindingOf(order)
      await cancelOrderWorkflow(suite.container).run({
        input: { order_id: String(order_id), no_notification: true },
      })
    }
    emit.mockRestore()
    return { lamps, mugs }
  }

  const expectFailed = async (lamps: Order, mugs: Order, operation: string) => {
    refuseLock(suite, "LAMP-OAK", "Timed-out acquiring lock.")
    const job = await suite.admin.runOperation(bench.instance.id, operation)

    expect(job).toMatchObject({ result: { failed: 1 } })
    const lines = await bench.linesOf(job)
    expect(lines.filter(({ status }) => status === "failed")).toMatchObject([
      {
        key: `decision:${lamps.order_id}`,
        error_code: "LOCK_TIMED_OUT",
        retryable: true,
      },
    ])
    expect(await bench.bindingOf(mugs)).toMatchObject({
      mirakl_state: "CANCELED",
    })
    const binding = await bench.bindingOf(lamps)
    expect(binding).toMatchObject({ mirakl_state: "SHIPPING" })
    const { data } = await suite.admin.get(`orders/${binding.id}/timeline`)
    expect(
      recordsOf(data, "timeline").map(({ error_code }) => error_code)
    ).toContain("LOCK_TIMED_OUT")
  }

  it.each(["export_shipments", "sweep_orders"])(
    "goes on with the other orders of %s when one can't be held, and takes it up again",
    async (operation) => {
      const { lamps, mugs } = await cancelTwo()
      suite.simulator.control.advanceTime(60_000)
      await expectFailed(lamps, mugs, operation)

      jest.restoreAllMocks()
      await bench.import()

      expect(await bench.bindingOf(lamps)).toMatchObject({
        mirakl_state: "CANCELED",
      })
      expect(await bench.lostReservations()).toEqual([])
    }
  )
})
