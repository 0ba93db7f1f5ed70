import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { ChaosBench } from "./chaos-bench"
import type { StoreProcess } from "./store-process"

const ORDERS = 20
const ids = Array.from({ length: ORDERS }, (_, index) => `ORDER-${index}-A`)

jest.setTimeout(600_000)

// What Medusa's own lock in PostgreSQL leaves of a process that was killed, it
// leaves for ever: nobody could work at the orders of that instance again.
describeMiraklHttp((suite) => {
  const dieWhileWorking = async (
    chaos: ChaosBench,
    store: StoreProcess,
    statement: number
  ) => {
    await chaos.pass(31)
    await store.order({ tick: 1, die_at_statement: statement })
    await store.died
    expect(await chaos.knex()("mirakl_order_lease")).toHaveLength(1)
  }
  const untilFulfilled = async (
    chaos: ChaosBench,
    store: StoreProcess,
    count: number
  ) => {
    await chaos.until(async () => {
      await store.order({ tick: 1 })
      await chaos.becomesIdle()
      const [row] = await chaos
        .knex()("fulfillment")
        .whereNotNull("shipped_at")
        .count()
      return Number(row?.count) === count
    })
  }

  it("goes on within two minutes with the orders that a killed process worked at", async () => {
    const chaos = new ChaosBench(suite)
    const options = { locksInPostgres: true }
    try {
      await chaos.knex().raw(
        `create table locking (id text primary key, owner_id text,
                               expiration timestamptz)`
      )
      await chaos.open(["import_orders"])
      for (const order_id of ids) {
        chaos.orders.place({ order_id })
      }
      const importing = await chaos.start(options)
      await dieWhileWorking(chaos, importing, 60)

      const following = await chaos.start(options)
      await chaos.until(async () => {
        await following.order({ tick: 1 })
        await chaos.becomesIdle()
        return (await chaos.imported()) === ORDERS
      })
      for (const order_id of ids) {
        suite.simulator.control.orders.move(order_id, "ship")
      }
      await dieWhileWorking(chaos, following, 400)

      const last = await chaos.start(options)
      await untilFulfilled(chaos, last, ORDERS)

      expect(await chaos.orders.countRows()).toMatchObject({
        order: ORDERS,
        payment: ORDERS,
        capture: ORDERS,
        reservation_item: 0,
      })
      expect(await chaos.orders.lostReservations()).toEqual([])
    } finally {
      await chaos.close()
    }
  })
})
