import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { ChaosBench, seededRandom } from "./chaos-bench"

const ORDERS = 500
/** `MIRAKL_CHAOS_KILLS=50` for the whole of it; each costs the boot of a store. */
const KILLS = Number(process.env.MIRAKL_CHAOS_KILLS ?? 8)
// The same points in every run, unless it is told others.
const SEED = Number(process.env.MIRAKL_CHAOS_SEED ?? 936_186)
/** About a page of orders, from the tick to its last phase, and what is held of another. */
const MOST_STATEMENTS = 160

// A boot takes a minute where much else is running.
jest.setTimeout(Math.max(30, KILLS * 2) * 60_000)

describeMiraklHttp((suite) => {
  it(`imports ${ORDERS} orders once, however often its process is killed`, async () => {
    process.stderr.write(`MIRAKL_CHAOS_SEED=${SEED} replays the kills\n`)
    const chaos = new ChaosBench(suite)
    const random = seededRandom(SEED)
    await chaos.open(["import_orders"])
    const { orders } = suite.simulator.control
    let placed = 0
    const waiting: string[] = []
    // Every other one waits for its acceptance: its units are held meanwhile,
    // and become the order's when it is accepted in the portal.
    const place = (until: number) => {
      for (const order_id of waiting.splice(0)) {
        orders.move(order_id, "accept")
        orders.move(order_id, "debit-ok")
      }
      for (; placed < until; placed++) {
        const order_id = `KILL-${placed}-A`
        const waits = placed % 2 === 1
        if (waits) {
          waiting.push(order_id)
        }
        chaos.orders.place({
          order_id,
          ...(waits && { state: "WAITING_ACCEPTANCE" }),
          customer: { customer_id: `C-${placed % 50}` },
          lines: [{ offer_sku: "MUG-RED", quantity: 2 }],
        })
      }
    }
    let diedAtWork = 0
    // Awaited later: a failure is told then, not before.
    const boot = () => {
      const store = chaos.start()
      store.catch(() => undefined)
      return store
    }
    let next = boot()
    try {
      for (let kill = 1; kill <= KILLS; kill++) {
        const store = await next
        // The one that takes over boots meanwhile.
        next = boot()
        place(Math.ceil((ORDERS * kill) / KILLS))
        await chaos.pass(16)
        await store.order({
          tick: 1,
          die_at_statement: 1 + Math.floor(random() * MOST_STATEMENTS),
        })
        if (!store.hasDied()) {
          await Promise.race([chaos.idle(), store.died])
        }
        diedAtWork += store.hasDied() ? 1 : 0
        await store.kill()
      }
      const last = await next
      place(ORDERS)
      await chaos.pass(16)
      await last.order({ tick: 1 })
      await chaos.idle()

      expect(diedAtWork).toBeGreaterThan(0)
      expect(await chaos.orders.countRows()).toMatchObject({
        order: ORDERS,
        order_summary: ORDERS,
        order_line_item: ORDERS,
        order_transaction: ORDERS,
        payment_collection: ORDERS,
        payment: ORDERS,
        capture: ORDERS,
        reservation_item: ORDERS,
        customer: 50,
        mirakl_order: ORDERS,
      })
      expect(await chaos.orders.lostReservations()).toEqual([])
      expect(chaos.announced().size).toBe(ORDERS)
      const [job] = await suite.mirakl.listMiraklJobs(
        { operation: "import_orders" },
        { order: { created_at: "DESC" }, take: 1 }
      )
      expect(job).toMatchObject({
        status: "done",
        result: { missing: 0, doubled: 0, failed: 0 },
      })
    } finally {
      await next.catch(() => undefined)
      await chaos.close()
    }
  })
})
