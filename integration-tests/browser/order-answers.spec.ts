import { writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { OrderTestBench } from "../fixtures/order-test-bench"
import type { AdminPage } from "./admin-page"
import { describeBrowser } from "./browser-suite"
import { openReadShop } from "./open-read-shop"

const MINUTE = 60_000

describeBrowser("answers Mirakl about an order", ({ http, inBrowser }) => {
  const bench = new OrderTestBench(http)

  const openOrder = async (
    admin: AdminPage,
    input: Parameters<typeof bench.place>[0]
  ) => {
    await openReadShop(http, bench, ["MUG-RED", "LAMP-OAK"])
    const order = bench.place(input)
    await bench.import()
    await admin.visit("Orders")
    await admin.openRow(order.order_id)
    await admin.page.getByRole("heading", { name: order.order_id }).waitFor()
    return () => http.simulator.control.orders.require(order.order_id)
  }

  const act = async ({ page }: AdminPage, action: string) => {
    const header = page.getByRole("button", { name: "Actions", exact: true })
    await header.first().click()
    await page.getByRole("menuitem", { name: action }).click()
    await page.getByRole("dialog").waitFor()
  }

  it(
    "cancels a part of it, in a drawer whose button says so",
    inBrowser(async (admin) => {
      const order = await openOrder(admin, {
        // What nobody has paid yet may be cancelled.
        payment_workflow: "NO_CUSTOMER_PAYMENT_CONFIRMATION",
        lines: [{ offer_sku: "MUG-RED", quantity: 3 }],
      })
      await act(admin, "Cancel on Mirakl")
      await admin.page.getByRole("switch").click()
      await pickFirst(admin, "Reason")
      await admin.page.getByRole("spinbutton").fill("1")
      await admin.press("Cancel on Mirakl")
      await admin.sees("It was cancelled on Mirakl")
      expect(order().lines[0]?.cancelations).toMatchObject([{ quantity: 1 }])
    }),
    3 * MINUTE
  )

  it(
    "refunds a whole line with one click, and adds a document",
    inBrowser(async (admin) => {
      const order = await openOrder(admin, {
        state: "SHIPPED",
        lines: [
          {
            offer_sku: "LAMP-OAK",
            quantity: 2,
            price_unit: 89.9,
            shipping_price: 4.9,
          },
        ],
      })
      await act(admin, "Refund on Mirakl")
      await pickFirst(admin, "Reason")
      await admin.press("Whole line")
      await admin.press("Refund on Mirakl")
      await admin.sees("It was refunded on Mirakl")
      expect(order().lines[0]?.refunds).toMatchObject([
        { amount: 179.8, shipping_amount: 4.9, quantity: 2 },
      ])
      await admin.sees(/^Refunded$/)

      const file = path.join(tmpdir(), `delivery-note-${process.pid}.pdf`)
      writeFileSync(file, "%PDF-1.4")
      await act(admin, "Add document")
      await pickFirst(admin, "Type")
      await admin.page.locator("input[type=file]").setInputFiles(file)
      await admin.sees(path.basename(file))
      await admin.press("Add document")
      await admin.sees("The document was added")
      await admin.press("Show")
      await admin.page
        .getByRole("button", { name: `Download ${path.basename(file)}` })
        .waitFor()
    }),
    4 * MINUTE
  )
})

async function pickFirst({ page }: AdminPage, label: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).click()
  await page.getByRole("option").first().click()
}
