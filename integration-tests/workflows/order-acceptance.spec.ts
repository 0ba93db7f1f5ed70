import { Modules } from "@medusajs/framework/utils"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import {
  recordOf,
  type Identified,
  type Json,
} from "../fixtures/mirakl-admin-api"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { refuseLock } from "../fixtures/refuse-lock"

const FULL = "No space left on device."
const WAITING = { state: "WAITING_ACCEPTANCE" as const }

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)
  const sent = () =>
    suite.simulator.control.journal
      .list({ operation: "OR21" })
      .map(({ request_body }) => request_body)
  const act = async (binding: Identified, action: string, body: Json = {}) =>
    suite.admin.post(`orders/${binding.id}/${action}`, body)

  it("leaves orders to a person by default, and accepts when asked", async () => {
    await bench.open({ acceptance_hours: 48 })
    const order = bench.place(WAITING)
    await bench.import()
    const binding = await bench.bindingOf(order)
    expect(sent()).toEqual([])
    expect(binding).toMatchObject({
      mirakl_state: "WAITING_ACCEPTANCE",
      flags: null,
      acceptance_deadline: new Date(
        new Date(String(binding.mirakl_created_at)).getTime() + 48 * 3_600_000
      ).toISOString(),
    })

    const { status, data } = await act(binding, "accept")

    expect(status).toBe(200)
    expect(recordOf(data, "order")).toMatchObject({
      mirakl_state: "WAITING_DEBIT",
      actions: [
        { kind: "accept", source: "person", status: "pushed", attempts: 1 },
      ],
    })
    expect(sent()).toEqual([
      { order_lines: [{ id: order.lines[0]?.order_line_id, accepted: true }] },
    ])
  })

  it("never tells a decision twice", async () => {
    await bench.open()
    const order = bench.place(WAITING)
    await bench.import()
    const binding = await bench.bindingOf(order)
    suite.simulator.control.faults.add({
      operation: "OR21",
      kind: "latency",
      latency_ms: 300,
    })

    await Promise.all([act(binding, "accept"), act(binding, "accept")])
    await act(binding, "accept")

    expect(sent()).toHaveLength(1)
  })

  it("takes a lost answer for a success only after reading the order again", async () => {
    await bench.open()
    const lost = bench.place(WAITING)
    const unheard = bench.place(WAITING)
    await bench.import()
    const { faults } = suite.simulator.control
    faults.add({ operation: "OR21", kind: "lost_response" })
    const first = await act(await bench.bindingOf(lost), "accept")
    faults.add({ operation: "OR21", kind: "connection_reset" })
    const second = await act(await bench.bindingOf(unheard), "accept")

    expect(recordOf(first.data, "order")).toMatchObject({
      mirakl_state: "WAITING_DEBIT",
      actions: [{ status: "pushed", attempts: 1 }],
    })
    expect(recordOf(second.data, "order")).toMatchObject({
      mirakl_state: "WAITING_ACCEPTANCE",
      actions: [{ status: "uncertain" }],
    })
    await bench.import()
    expect(await bench.bindingOf(unheard)).toMatchObject({
      mirakl_state: "WAITING_DEBIT",
      actions: [{ status: "pushed", attempts: 2 }],
    })
  })

  it("says what Mirakl made of an order that was decided otherwise", async () => {
    await bench.open()
    const order = bench.place(WAITING)
    await bench.import()
    suite.simulator.control.orders.move(order.order_id, "refuse")

    const { status, data } = await act(await bench.bindingOf(order), "accept")

    expect(status).toBe(400)
    expect(data.message).toContain("REFUSED")
  })

  it("refuses an order, and answers line by line where the shop may", async () => {
    await bench.open()
    const refused = bench.place(WAITING)
    const parted = bench.place({
      ...WAITING,
      lines: [{ offer_sku: "MUG-RED" }, { offer_sku: "MUG-BLUE" }],
    })
    await bench.import()
    await act(await bench.bindingOf(refused), "refuse")
    expect(await bench.bindingOf(refused)).toMatchObject({
      mirakl_state: "REFUSED",
    })
    const [first, second] = parted.lines
    const lines = [{ id: second?.order_line_id, accepted: false }]
    const shop = suite.simulator.state.shops.get(2000)
    const binding = await bench.bindingOf(parted)

    Object.assign(shop ?? {}, { partial_acceptance: false })
    const denied = await act(binding, "accept", { lines })
    Object.assign(shop ?? {}, { partial_acceptance: true })
    const taken = await act(binding, "accept", { lines })

    expect(denied).toMatchObject({ status: 400 })
    expect(denied.data.message).toContain("Partial acceptance")
    expect(recordOf(taken.data, "order").lines).toMatchObject([
      { mirakl_line_id: first?.order_line_id, mirakl_state: "WAITING_DEBIT" },
      { mirakl_line_id: second?.order_line_id, mirakl_state: "REFUSED" },
    ])
  })

  it("accepts a batch, and one bad order stops no other", async () => {
    await bench.open()
    const orders = [bench.place(WAITING), bench.place(), bench.place(WAITING)]
    await bench.import()
    const ids: string[] = []
    for (const order of orders) {
      ids.push((await bench.bindingOf(order)).id)
    }

    const { data } = await suite.admin.post("orders/batch/accept", {
      ids: [...ids, "mirord_nobody"],
    })

    expect(data.results).toMatchObject([
      { id: ids[0], outcome: "accepted", error: null },
      { id: ids[1], outcome: "failed", error: { code: "not_allowed" } },
      { id: ids[2], outcome: "accepted" },
      { id: "mirord_nobody", outcome: "failed", error: { code: "not_found" } },
    ])
    expect(sent()).toHaveLength(2)
  })

  it("accepts by itself what is there, the oldest first, and flags the rest", async () => {
    await bench.open({ acceptance_policy: "when_available" })
    const place = (sku: string, changes = {}) => {
      suite.simulator.control.advanceTime(1000)
      return bench.place({
        ...WAITING,
        lines: [{ offer_sku: sku, price_unit: 1000, ...changes }],
      })
    }
    const plain = place("MUG-RED")
    const last = place("CHAIR-LAST")
    const late = place("CHAIR-LAST")
    const unknown = place("NOBODY")
    const cheap = place("LAMP-OAK", { price_unit: 20 })

    const job = await bench.import()

    const stateOf = async (order: { order_id: string }) => {
      const { mirakl_state, flags } = await bench.bindingOf(order)
      return [mirakl_state, Object.keys(flags ?? {})]
    }
    expect(await Promise.all([plain, last].map(stateOf))).toEqual([
      ["WAITING_DEBIT", []],
      ["WAITING_DEBIT", []],
    ])
    expect(await Promise.all([late, unknown, cheap].map(stateOf))).toEqual([
      ["WAITING_ACCEPTANCE", ["ACCEPTANCE_SHORT_STOCK"]],
      ["WAITING_ACCEPTANCE", ["ACCEPTANCE_UNKNOWN_SKU"]],
      ["WAITING_ACCEPTANCE", ["ACCEPTANCE_LOW_PRICE"]],
    ])
    expect(
      (await bench.linesOf(job)).filter(({ key }) =>
        String(key).startsWith("acceptance:")
      )
    ).toHaveLength(2)
    const levels = suite.container.resolve(Modules.INVENTORY)
    const [level] = await levels.listInventoryLevels({
      inventory_item_id: suite.store
        .variant("CHAIR-LAST")
        .inventory_items.map(({ id }) => id),
    })
    await levels.updateInventoryLevels({
      inventory_item_id: level?.inventory_item_id ?? "",
      location_id: level?.location_id ?? "",
      stocked_quantity: 5,
    })
    await bench.import()
    expect(await stateOf(late)).toEqual(["WAITING_DEBIT", []])
  })

  it("accepts nothing of the units that orders of the same reading have sold", async () => {
    await bench.open({
      acceptance_policy: "when_available",
      acceptance_price_tolerance: null,
    })
    const lines = [{ offer_sku: "CHAIR-LAST" }]
    const waiting = bench.place({ ...WAITING, lines })
    // Accepted in the portal.
    const sold = bench.place({ lines })

    await bench.import()

    expect(sent()).toEqual([])
    expect(await bench.bindingOf(sold)).toMatchObject({ status: "imported" })
    expect(await bench.bindingOf(waiting)).toMatchObject({
      mirakl_state: "WAITING_ACCEPTANCE",
      flags: { ACCEPTANCE_SHORT_STOCK: {} },
    })
    expect(await bench.lostReservations()).toEqual([])
  })

  // What nothing held counted as there, also where it was noted as held.
  it.each([
    ["the lock", () => refuseLock(suite, "CHAIR-LAST", FULL)],
    [
      "the reservations",
      () =>
        jest
          .spyOn(
            suite.container.resolve(Modules.INVENTORY),
            "createReservationItems"
          )
          .mockRejectedValue(new Error(FULL)),
    ],
  ])(
    "accepts nothing of the units that an order has sold that could not be held, for want of %s",
    async (_, fail) => {
      await bench.open({
        acceptance_policy: "when_available",
        acceptance_price_tolerance: null,
      })
      fail()
      const lines = [{ offer_sku: "CHAIR-LAST" }]
      bench.place({ lines })
      const order = bench.place({ ...WAITING, lines })
      await bench.import()
      await bench.import()
      jest.restoreAllMocks()

      expect(sent()).toEqual([])
      expect(await bench.bindingOf(order)).toMatchObject({
        flags: { ACCEPTANCE_SHORT_STOCK: { skus: ["CHAIR-LAST"] } },
      })
    }
  )

  it("looks at all orders that wait, however many", async () => {
    await bench.open({ acceptance_policy: "when_available" })
    const many = Array.from({ length: 501 }, () =>
      bench.place({
        state: "WAITING_ACCEPTANCE",
        lines: [{ offer_sku: "NOWHERE" }],
      })
    )
    await bench.import()

    const orders = await suite.mirakl.listMiraklOrders(
      { instance_id: bench.instance.id },
      { select: ["id", "flags"], take: null }
    )
    expect(
      orders.filter(({ flags }) => flags && "ACCEPTANCE_UNKNOWN_SKU" in flags)
    ).toHaveLength(many.length)
  })

  it("refuses short stock where the instance says so; always accepts it where it says that", async () => {
    await bench.open({
      acceptance_policy: "when_available",
      acceptance_short_stock: "refuse",
      acceptance_price_tolerance: null,
    })
    const lines = [{ offer_sku: "CHAIR-LAST", quantity: 9 }]
    const short = bench.place({ ...WAITING, lines })
    await bench.import()
    expect(await bench.bindingOf(short)).toMatchObject({
      mirakl_state: "REFUSED",
    })

    await suite.admin.post(`instances/${bench.instance.id}`, {
      acceptance_policy: "always",
    })
    const taken = bench.place({ ...WAITING, lines })
    await bench.import()
    expect(await bench.bindingOf(taken)).toMatchObject({
      mirakl_state: "WAITING_DEBIT",
    })
  })

  it("shows an order that nobody answered in time as missed", async () => {
    await bench.open()
    const order = bench.place(WAITING)
    await bench.import()
    suite.simulator.control.orders.move(order.order_id, "expire-acceptance")

    const job = await bench.import()

    expect(await bench.bindingOf(order)).toMatchObject({
      status: "ignored",
      mirakl_state: "REFUSED",
      acceptance_decided_at: null,
    })
    expect(await bench.linesOf(job)).toMatchObject([
      { key: order.order_id, error_code: "ACCEPTANCE_MISSED" },
    ])
  })
})
