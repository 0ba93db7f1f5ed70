import { once } from "node:events"
import net, { type AddressInfo } from "node:net"
import miraklTick from "../../src/jobs/mirakl-tick"
import { describeMiraklHttp } from "../fixtures/mirakl-http-suite"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { passMinutes } from "../fixtures/ticks"

const GOOD = 99
const SHOPS = 9

describeMiraklHttp((suite) => {
  const bench = new OrderTestBench(suite)

  const placeGood = () => {
    for (let index = 0; index < GOOD; index++) {
      bench.place({ order_id: `GOOD-${index}-A` })
    }
  }

  const poisons: [string, Record<string, unknown>, string][] = [
    ["breaks the schema", { order_lines: "none" }, "failed"],
    ["is in a state nobody knows", { order_state: "TELEPORTED" }, "waiting"],
    ["has absurd amounts", { total_price: 1e30, price: 1e30 }, "held"],
    [
      "has a field of ten megabytes",
      {
        order_additional_fields: [
          { code: "note", type: "STRING", value: "x".repeat(10 * 2 ** 20) },
        ],
      },
      "imported",
    ],
  ]

  it.each(poisons)(
    "imports 99 good orders beside one that %s",
    async (_, wire_overrides, outcome) => {
      await bench.open()
      placeGood()
      bench.place({ order_id: "POISON-A" })
      suite.simulator.control.orders.update("POISON-A", { wire_overrides })

      const job = await bench.import()

      const bound = await suite.mirakl.listMiraklOrders({})
      const imported = bound.filter(
        ({ status, mirakl_order_id }) =>
          status === "imported" && mirakl_order_id !== "POISON-A"
      )
      expect(imported).toHaveLength(GOOD)
      expect(job.result).toMatchObject({ missing: 0, doubled: 0 })
      const lines = await bench.linesOf(job)
      const line = lines.find(({ key }) => key === "POISON-A")
      const poison = bound.find((it) => it.mirakl_order_id === "POISON-A")
      expect(poison?.status ?? line?.status).toBe(outcome)
      if (outcome === "failed" || outcome === "held") {
        expect(line).toMatchObject({
          status: outcome,
          error_code: expect.any(String),
          error_message: expect.any(String),
          remedy: expect.any(String),
        })
      }
    }
  )

  it("keeps nine instances to their timetable beside a marketplace that answers nothing", async () => {
    // Takes calls, and never answers them.
    const sockets = new Set<net.Socket>()
    const dead = net
      .createServer((socket) => sockets.add(socket))
      .listen(0, "127.0.0.1")
    await once(dead, "listening")
    const ids: string[] = []
    for (let shop = 0; shop <= SHOPS; shop++) {
      const shopId = 3000 + shop
      suite.simulator.control.marketplace.setShop({ shop_id: shopId })
      suite.simulator.control.marketplace.setKey({
        key: `key-${shopId}`,
        shop_ids: [shopId],
      })
      const { id } = await suite.connect({
        name: `Shop ${shop}`,
        api_key: `key-${shopId}`,
        shop_id: shopId,
      })
      ids.push(id)
    }
    const [first] = ids
    const { port } = dead.address() as AddressInfo
    await suite.mirakl.updateMiraklInstances({
      id: first,
      marketplace_url: `http://127.0.0.1:${port}`,
    })
    await suite.mirakl.updateMiraklSchedules({
      selector: { operation: { $ne: "import_orders" } },
      data: { is_active: false },
    })
    passMinutes(suite, 16)
    const ended = new Set<string>()
    const done = new Promise<void>((resolve) => {
      suite.container
        .resolve<{
          subscribe(
            name: string,
            subscriber: (event: { data: { id: string } }) => Promise<void>
          ): void
        }>("event_bus")
        .subscribe("mirakl-job.finished", async ({ data }) => {
          ended.add(data.id)
          if (ended.size === SHOPS) {
            resolve()
          }
          return Promise.resolve()
        })
    })
    const startedAt = performance.now()

    await miraklTick(suite.container)
    await done

    // The dead one is still waiting for its first answer.
    expect(performance.now() - startedAt).toBeLessThan(30_000)
    const jobs = await suite.mirakl.listMiraklJobs({})
    expect(
      jobs.map(({ instance_id, status }) => [instance_id, status]).sort()
    ).toEqual(ids.map((id) => [id, id === first ? "running" : "done"]).sort())

    const [job] = jobs.filter(({ instance_id }) => instance_id === first)
    const end = suite.admin.jobFinished()
    await suite.admin.post(`jobs/${job?.id}/cancel`)
    sockets.forEach((socket) => socket.destroy())
    dead.close()
    await end
    expect(await suite.mirakl.retrieveMiraklJob(job?.id ?? "")).toMatchObject({
      status: "cancelled",
    })
  })
})
