import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import type { Json } from "../fixtures/mirakl-admin-api"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import miraklDoctor from "../../src/scripts/mirakl-doctor"
import { tellNotices } from "../../src/workflows/notice/tell-notices"

const SHOP_ID = 2000
const HOUR_MS = 3600_000

type Overview = {
  store: {
    locking_provider: string
    processes: Json[]
    findings: { code: string; remedy: string }[]
  }
  instances: (Json & { health: { score: number; reasons: Json[] } })[]
}

describeMiraklHttp((suite) => {
  const overview = async (): Promise<Overview> => {
    const { status, data } = await suite.admin.get("overview")
    expect(status).toBe(200)
    return data.overview as Overview
  }
  const feed = async () => {
    const notifications = await suite.container
      .resolve(Modules.NOTIFICATION)
      .listNotifications({ channel: "feed" })
    return notifications.map(({ data }) => String(data?.description))
  }

  it("shows how an instance stands: runs, orders, listings, sales and what is wrong", async () => {
    suite.simulator.control.offers.set(
      SHOP_ID,
      { shop_sku: "MUG-RED", quantity: 1 },
      { shop_sku: "NOBODY", quantity: 1 }
    )
    const bench = new OrderTestBench(suite)
    await bench.open()
    await suite.admin.runOperation(bench.instance.id, "import_listings")
    bench.place({ lines: [{ offer_sku: "MUG-RED" }] })
    bench.place({ lines: [{ offer_sku: "NOBODY" }] })
    await bench.import()

    const { instances } = await overview()

    expect(instances).toHaveLength(1)
    expect(instances[0]).toMatchObject({
      id: bench.instance.id,
      status: "connected",
      auth: { is_accepted: true, error_code: null },
      orders: { held: 1, failed: 0, to_ship: 1, to_accept: 0, recent: 2 },
      listings: { live: 2, linked: 1, unlinked: 1, linked_percent: 50 },
      unmapped_carriers: 0,
      queue: { queued: 0, running: 0, waiting_since: null },
      budget: expect.arrayContaining([
        { operation: "OR11", next_call_at: expect.any(String) },
      ]),
      sales: [{ day: expect.any(String), currency_code: "eur", count: 2 }],
    })
    expect(instances[0]?.operations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          operation: "import_orders",
          last_status: "partial",
          last_success_at: expect.any(String),
        }),
      ])
    )
    const { score, reasons } = instances[0]?.health ?? {}
    expect(reasons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: "ORDERS_HELD",
          severity: "warning",
          message: "1 orders wait for you.",
          remedy: expect.any(String),
        }),
        expect.objectContaining({ code: "LISTINGS_UNLINKED" }),
      ])
    )
    expect(score).toBeLessThan(100)
  })

  it("says that several processes lock each for itself, and the doctor does not end well", async () => {
    await suite.connect()
    const doctor = () => miraklDoctor({ container: suite.container, args: [] })
    expect((await overview()).store).toMatchObject({
      locking_provider: "in-memory",
      findings: [],
    })
    await expect(doctor()).resolves.toBeUndefined()

    for (const [pid, worker_mode] of [
      [1, "server"],
      [2, "worker"],
    ] as const) {
      await suite.mirakl.upkeep.beat({
        ...{ id: `mirproc_${pid}`, host: "a", pid, worker_mode },
      })
    }

    const { store } = await overview()
    expect(store.processes).toEqual(
      expect.arrayContaining([
        { host: "a", pid: 1, worker_mode: "server" },
        { host: "a", pid: 2, worker_mode: "worker" },
      ])
    )
    expect(store.findings).toMatchObject([
      {
        code: "LOCKING_IN_MEMORY",
        remedy: expect.stringContaining("locking-redis"),
      },
    ])
    await expect(doctor()).rejects.toThrow("1 of 1 findings are critical")
  })

  it("tells the admin's feed once what needs a person, and again when it comes up again", async () => {
    const bench = new OrderTestBench(suite)
    await bench.open()
    const held = bench.place({ lines: [{ offer_sku: "NOBODY" }] })
    await bench.import()

    await Promise.all([1, 2, 3].map(() => tellNotices(suite.container)))
    await tellNotices(suite.container)
    const told =
      "1 orders wait for you. Open them under Orders: each says what it waits for."
    expect(await feed()).toEqual([told])

    const { id } = await bench.bindingOf(held)
    await suite.mirakl.updateMiraklOrders({ id, status: "ignored" })
    await tellNotices(suite.container)
    expect(await feed()).toEqual([told])

    suite.simulator.control.advanceTime(HOUR_MS)
    await suite.mirakl.updateMiraklOrders({ id, status: "held" })
    await tellNotices(suite.container)
    // In an hour without a worker, the schedules fall behind as well.
    const about = (await feed()).filter((text) => text === told)
    expect(about).toEqual([told, told])
  })

  it("tells again what did not get through", async () => {
    const bench = new OrderTestBench(suite)
    await bench.open()
    bench.place({ lines: [{ offer_sku: "NOBODY" }] })
    await bench.import()
    const notification = suite.container.resolve(Modules.NOTIFICATION)
    const send = jest
      .spyOn(notification, "createNotifications")
      .mockRejectedValueOnce(new Error("Connection terminated"))
    await tellNotices(suite.container)
    expect(await feed()).toEqual([])

    // As much later as another process would wait for the first one.
    await suite.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw("update mirakl_notice set updated_at = now() - interval '2 minutes'")
    await tellNotices(suite.container)
    expect(await feed()).toEqual([expect.stringContaining("1 orders wait")])
    expect(send).toHaveBeenCalledTimes(2)
    send.mockRestore()
  })

  it("does not break in a store without a feed", async () => {
    await suite.mirakl.updateMiraklInstances({
      id: (await suite.connect()).id,
      status: "error",
      error_code: "WRONG_KEY",
    })
    const notification = suite.container.resolve(Modules.NOTIFICATION)
    const send = jest
      .spyOn(notification, "createNotifications")
      .mockRejectedValue(
        new MedusaError(
          MedusaError.Types.NOT_FOUND,
          "Could not find a provider"
        )
      )

    await expect(tellNotices(suite.container)).resolves.toBeUndefined()

    await tellNotices(suite.container)
    expect(send).toHaveBeenCalledTimes(1)
    send.mockRestore()
  })
})
