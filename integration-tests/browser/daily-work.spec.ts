import { OrderTestBench } from "../fixtures/order-test-bench"
import type { AdminPage } from "./admin-page"
import { describeBrowser } from "./browser-suite"
import { openReadShop, SHOP } from "./open-read-shop"

const MINUTE = 60_000

describeBrowser("does the daily work", ({ http, inBrowser }) => {
  const bench = new OrderTestBench(http)
  const offers = () => http.simulator.control.offers

  const open = () =>
    openReadShop(http, bench, ["MUG-RED", "LAMP-OAK", "NOT-OURS"])

  const openInstance = async (admin: AdminPage) => {
    await admin.visit("Instances")
    await admin.openRow("Maison")
    await admin.sees("What runs by itself.")
  }

  it(
    "accepts an order with the keyboard alone, and several at once",
    inBrowser(async (admin) => {
      await open()
      const state = "WAITING_ACCEPTANCE" as const
      const orders = [1, 2, 3].map(() => bench.place({ state }))
      await bench.import()
      const [first, second, third] = orders.map(({ order_id }) => order_id)
      const { page } = admin

      await admin.visit("Orders")
      const name = first ?? ""
      await admin.row(name).waitFor()
      await admin.pressByKeyboard(page.getByRole("link", { name, exact: true }))
      await page.getByRole("heading", { name }).waitFor()
      await admin.pressByKeyboard(
        page.getByRole("button", { name: "Accept", exact: true })
      )
      await admin.sees("The order was accepted")

      await admin.openMenu("Orders")
      for (const id of [second, third]) {
        await admin
          .row(id ?? "")
          .getByRole("checkbox")
          .click()
      }
      await page.getByRole("button", { name: /^Accept/ }).click()
      await admin.sees("2 orders were accepted")
      const { control } = http.simulator
      expect(
        orders.map(
          ({ order_id }) =>
            control.orders.toWire(control.orders.require(order_id)).order_state
        )
      ).not.toContain(state)
    }),
    3 * MINUTE
  )

  it(
    "links an unknown SKU on the order's page, and sees the order go on by itself",
    inBrowser(async (admin) => {
      await open()
      const { order_id } = bench.place({ lines: [{ offer_sku: "NOT-OURS" }] })
      await bench.import()

      await admin.visit("Orders")
      await admin.row(order_id).getByText("Held", { exact: true }).waitFor()
      await admin.openRow(order_id)
      await admin.sees("Unknown SKU")
      await admin.page.getByRole("link", { name: "Link NOT-OURS" }).click()
      const box = admin.page.getByRole("combobox", { name: "Variant" })
      await box.fill("LAMP-OAK")
      await admin.page
        .getByRole("option", { name: /LAMP-OAK/ })
        .first()
        .click()
      await admin.press("Save")
      await admin.page
        .getByRole("link", { name: "Open the order" })
        .waitFor({ timeout: MINUTE })
    }),
    3 * MINUTE
  )

  it(
    "follows a running export, reads why a line failed, mends it and retries that line",
    inBrowser(async (admin) => {
      await open()
      offers().set(SHOP, {
        shop_sku: "MUG-RED",
        stock_managed_by_operator: true,
      })
      // Long enough to be seen at work.
      http.simulator.control.faults.add({
        kind: "latency",
        operation: "STO01",
        latency_ms: 4000,
        times: 1,
      })
      const { page } = admin
      await openInstance(admin)
      await page
        .locator('[data-operation="export_stock"]')
        .getByRole("button", { name: /^Run now/ })
        .click()
      await admin.openMenu("Queue")
      await admin.row("Export stock").getByText("Running").waitFor()
      await admin.openRow("Export stock")
      await admin.sees("Running")
      // Without reloading.
      await page.getByText("Partly done").first().waitFor({ timeout: MINUTE })

      const line = admin.row("MUG-RED")
      await line
        .getByText("The stock of this offer is managed by the operator")
        .waitFor()
      await line.getByRole("link", { name: "STOCK_ROW_REJECTED" }).waitFor()
      offers().set(SHOP, {
        shop_sku: "MUG-RED",
        stock_managed_by_operator: false,
      })
      await line.getByRole("button", { name: "Retry MUG-RED" }).click()
      await line.getByText("Done", { exact: true }).waitFor({ timeout: MINUTE })
      expect(offers().get(SHOP, "MUG-RED").quantity).toBe(70)

      await page.getByRole("link", { name: "Show what was logged" }).click()
      await admin.row("STO01 succeeded").getByText("Details").click()
      await admin.sees("Log entry")
      await admin.sees("HTTP status")
    }),
    4 * MINUTE
  )

  it(
    "changes how often a schedule runs, and pauses it",
    inBrowser(async (admin) => {
      await open()
      const { page } = admin
      await openInstance(admin)
      await page.getByRole("button", { name: "Actions: Import orders" }).click()
      await page.getByRole("menuitem", { name: "Edit interval" }).click()
      await admin.fill("Interval in minutes", "2")
      await admin.press("Save")
      await admin.sees(/too short for import_orders/)
      await admin.fill("Interval in minutes", "30")
      await admin.press("Save")
      await admin.sees("Every 30 minutes")

      const name = "Import orders: active"
      await page.getByRole("switch", { name }).click()
      await page.getByRole("switch", { name, checked: false }).waitFor()
      const { data } = await http.admin.get(
        `instances/${bench.instance.id}/schedules?operation=import_orders`
      )
      expect(data.schedules).toMatchObject([
        { interval_minutes: 30, is_active: false, next_run_at: null },
      ])
    }),
    3 * MINUTE
  )

  it(
    "S20 shows Mirakl's cancelation reason, code and label, on the store's order",
    inBrowser(async (admin) => {
      await open()
      const { order_id } = bench.place()
      await bench.import()
      const [platform] = http.simulator.state.platforms.values()
      const reason = platform?.reasons.find(
        ({ type }) => type === "CANCELATION"
      )
      http.simulator.control.orders.move(order_id, "cancel", {
        reason_code: reason?.code,
      })
      await bench.import()

      await admin.visit("Orders")
      await admin.openRow(order_id)
      await admin.page.getByRole("heading", { name: order_id }).waitFor()
      await admin.page.getByRole("link", { name: "Open the order" }).click()
      const widget = admin.page.getByTestId("mirakl-order-widget")
      await widget
        .getByText(`${reason?.label} · ${reason?.code}`, { exact: true })
        .waitFor()

      // It is over, so that the buyer can be taken off.
      await widget.getByRole("button", { name: "Actions", exact: true }).click()
      await admin.page
        .getByRole("menuitem", { name: "Remove the buyer" })
        .click()
      await admin.press("Remove the buyer")
      await admin.sees("The buyer was removed")
    }),
    3 * MINUTE
  )

  it(
    "shows an incident among the orders, on the order's page and on the store's order, which warns of edits",
    inBrowser(async (admin) => {
      await open()
      const order = bench.place({ state: "SHIPPED" })
      const { order_id: quiet } = bench.place()
      const [line] = order.lines
      const { orders } = http.simulator.control
      orders.move(order.order_id, "open-incident", {
        order_line_id: line?.order_line_id,
      })
      Object.assign(line ?? {}, {
        state_reason_code: "31",
        state_reason_label: "Arrived broken",
      })
      await bench.import()

      await admin.visit("Orders")
      await admin.row(quiet).waitFor()
      await admin
        .row(order.order_id)
        .getByText("Incident", { exact: true })
        .waitFor()
      await admin.goTo("/mirakl/orders?has_incident=true")
      await admin.row(order.order_id).waitFor()
      expect(await admin.row(quiet).count()).toBe(0)

      await admin.openRow(order.order_id)
      await admin.sees("The buyer has opened an incident")
      await admin.sees(/· Arrived broken/)
      await admin.page.getByRole("link", { name: "Open the order" }).click()
      const widget = admin.page.getByTestId("mirakl-order-widget")
      await widget.getByText("The buyer has opened an incident").waitFor()
      await widget.getByText(/· Arrived broken/).waitFor()
      await widget
        .getByText(/Items, prices and addresses that are edited here/)
        .waitFor()
    }),
    3 * MINUTE
  )

  it(
    "speaks the language that a person chooses in the profile",
    inBrowser(async (admin) => {
      await open()
      const order = bench.place()
      await bench.import()
      const { id } = await bench.bindingOf(order)
      const { page } = admin
      await admin.goTo("/settings/profile/edit")
      await page.getByRole("combobox").first().click()
      await page.getByRole("option", { name: "Deutsch" }).click()
      await page.getByRole("button", { name: /Save|Speichern/ }).click()
      // It closes once the language is stored.
      await page.waitForURL(/\/settings\/profile$/)
      await admin.goTo("/mirakl/queue")
      await admin.sees("Jeder Lauf eines Vorgangs, Zeile für Zeile.")
      await admin.row("Angebote importieren").getByText("Erledigt").waitFor()
      // What the store wrote down in English, too.
      await admin.goTo(`/mirakl/orders/${id}`)
      await admin.sees("In den Shop importiert.")
    }),
    2 * MINUTE
  )
})
