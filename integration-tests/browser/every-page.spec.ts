import type { OrderInput } from "mirakl-simulator"
import { OrderTestBench } from "../fixtures/order-test-bench"
import type { AdminPage } from "./admin-page"
import { describeBrowser } from "./browser-suite"
import { findBarriers } from "./find-barriers"

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

describeBrowser("shows every page", ({ http, inBrowser }) => {
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
          .row(`${operation} ended (done)`)
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

  it(
    "has each page within three clicks of the sidebar, and none that keeps a keyboard or a screen reader out",
    inBrowser(async (admin) => {
      const [waiting = "", held = ""] = await open(
        { state: "WAITING_ACCEPTANCE" },
        { lines: [{ offer_sku: "NOT-OURS" }] },
        {}
      )
      for (const operation of OPERATIONS.slice(0, 4)) {
        await run(operation)
      }
      const { page } = admin
      const fromMenu: [menu: string, then?: () => Promise<void>][] = [
        ["Mirakl"],
        ["Instances"],
        ["Instances", () => admin.openRow("Maison")],
        ["Listings"],
        ["Listings", () => admin.openRow("MUG-RED")],
        ["Orders"],
        ["Orders", () => admin.openRow(waiting)],
        ["Orders", () => admin.openRow(held)],
        ["Queue"],
        ["Queue", () => admin.openRow("Import orders")],
        ["Logs"],
        ["Logs", () => page.getByText("Details").first().click()],
        ["Instances", () => page.getByRole("link", { name: "Create" }).click()],
        [
          "Orders",
          () => page.getByRole("link", { name: "Import by id" }).click(),
        ],
      ]
      const barriers: Record<string, string[]> = {}
      for (const [menu, then] of fromMenu) {
        await admin.visit(menu)
        await then?.()
        await settle(admin)
        const found = await findBarriers(page)
        if (found.length > 0) {
          barriers[new URL(page.url()).pathname] = found
        }
        await page.keyboard.press("Escape")
      }
      expect(barriers).toEqual({})
    }),
    4 * MINUTE
  )
})

/** Waits until nothing is loading any more. */
async function settle({ page }: AdminPage): Promise<void> {
  await page.waitForLoadState("networkidle")
}
