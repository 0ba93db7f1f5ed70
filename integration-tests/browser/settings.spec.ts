import { OrderTestBench } from "../fixtures/order-test-bench"
import { describeBrowser } from "./browser-suite"
import { lookOver } from "./look-over"
import { openReadShop } from "./open-read-shop"

const MINUTE = 60_000

describeBrowser("sets an instance", ({ http, inBrowser }) => {
  const bench = new OrderTestBench(http)

  it(
    "a rule for what happens to orders, the units to keep back, and no key that does not work",
    inBrowser(async (admin) => {
      await openReadShop(http, bench, ["MUG-RED"])
      const instance = `instances/${bench.instance.id}`
      const { page } = admin
      await admin.visit("Instances")
      await admin.openRow("Maison")
      await admin.sees("Workflow rules")

      await admin.goTo(`/mirakl/${instance}/workflow-rules`)
      await admin.press("Add rule")
      // Below the rule that every instance begins with.
      await page.getByLabel("Payment type").last().fill("invoice")
      await page.getByRole("switch", { name: "Create invoice" }).last().click()
      await admin.press("Save")
      await admin.sees("Saved")
      await admin.sees("invoice")
      const rules = await http.admin.get(`${instance}/workflow-rules`)
      expect(rules.data.workflow_rules).toMatchObject([
        { payment_type: null },
        { payment_type: "invoice", create_invoice: true },
      ])

      await admin.goTo(`/mirakl/${instance}/stock`)
      await admin.fill("Units kept back", "2")
      await admin.press("Save")
      await page.waitForURL(/\/instances\/mirin_\w+$/)
      const { data } = await http.admin.get(instance)
      expect(data.instance).toMatchObject({ stock_buffer: 2 })

      await admin.goTo(`/mirakl/${instance}/api-key`)
      await page.locator('input[name="api_key"]').fill("not-the-key")
      await admin.press("Save")
      await admin.sees(/refuses the API key/)
      const kept = await http.admin.get(instance)
      expect(kept.data.instance).toMatchObject({ status: "connected" })
    }),
    3 * MINUTE
  )

  // The page confirmed at once: open orders were skipped without a word.
  it(
    "what becomes of the orders that there are, when a draft is confirmed from its page",
    inBrowser(async (admin) => {
      const { order_id } = bench.place()
      await http.admin.createInstance(http.body(http.storeSide()))
      const { page } = admin
      await admin.visit("Instances")
      await admin.openRow("Maison")
      await page.getByRole("link", { name: "Confirm", exact: true }).click()
      await admin.sees("The shop has one order on Mirakl: 1 open, 0 already")
      await page.getByRole("radio", { name: "Take over the open ones" }).click()
      await admin.settle()
      expect(await lookOver(admin)).toEqual([])
      await admin.press("Confirm")
      await admin.sees("Maison is connected")
      await admin.sees("Every 15 minutes")
      expect(await http.mirakl.listMiraklInstances()).toMatchObject([
        { status: "connected", existing_orders: "take_over" },
      ])

      // Counting was the minute's one reading of orders.
      http.simulator.control.advanceTime(MINUTE)
      await admin.runOperation("import_orders")
      await admin.visit("Orders")
      await admin.row(order_id).getByText("Imported", { exact: true }).waitFor()
    }),
    3 * MINUTE
  )
})
