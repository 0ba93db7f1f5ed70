import type { OrderInput } from "mirakl-simulator"
import translated from "../../src/admin/i18n/json/en.json"
import { OrderTestBench } from "../fixtures/order-test-bench"
import { describeBrowser } from "./browser-suite"

const MINUTE = 60_000
const HOUR_MS = 60 * MINUTE
const SHOP = 2000
const OPERATIONS = [
  "import_master_data",
  "import_listings",
  "import_orders",
  "export_stock",
  "export_shipments",
  "sweep_orders",
  "reconcile_listings",
] as const

describeBrowser("runs every operation", ({ http, inBrowser }) => {
  const bench = new OrderTestBench(http)

  const open = async (...orders: Partial<OrderInput>[]) => {
    http.simulator.control.offers.set(
      SHOP,
      { shop_sku: "MUG-RED", quantity: 3 },
      { shop_sku: "NOT-OURS", quantity: 3 }
    )
    await bench.open({ log_level: "all" })
    return orders.map((order) => bench.place(order).order_id)
  }
  const run = (operation: string) =>
    http.admin.runOperation(bench.instance.id, operation)

  it(
    "S34 triggers every operation by its button",
    inBrowser(async (admin) => {
      await open({})
      await admin.visit("Instances")
      await admin.openRow("Maison")
      for (const operation of OPERATIONS) {
        await admin.runOperation(operation)
        http.simulator.control.advanceTime(25 * HOUR_MS)
      }
      const jobs = await http.mirakl.listMiraklJobs({ trigger: "manual" })
      expect(jobs.map(({ operation }) => operation).sort()).toEqual(
        [...OPERATIONS].sort()
      )
    }),
    4 * MINUTE
  )

  it(
    "S31 finds every import and export in the logs, whatever came of it",
    inBrowser(async (admin) => {
      await open({})
      const exchanges = OPERATIONS.slice(0, 5)
      const runAll = async () => {
        for (const operation of exchanges) {
          await http.mirakl.updateMiraklInstances({
            id: bench.instance.id,
            status: "connected",
          })
          await run(operation)
          http.simulator.control.advanceTime(25 * HOUR_MS)
        }
      }
      await runAll()
      http.simulator.control.marketplace.revokeKey("first-key-1111")
      await runAll()

      for (const operation of exchanges) {
        const filters = {
          operation: JSON.stringify([operation]),
          kind: JSON.stringify(["run"]),
        }
        await admin.goTo(
          `/mirakl/logs?${new URLSearchParams(filters).toString()}`
        )
        await admin
          .row(`${translated.operations[operation].label}: Done`)
          .getByText("Success")
          .waitFor()
        // Without a parcel there is nothing to send that could fail.
        if (operation !== "export_shipments") {
          await admin
            .row("Error")
            .getByText("the marketplace does not accept")
            .waitFor()
        }
      }
    }),
    4 * MINUTE
  )
})
