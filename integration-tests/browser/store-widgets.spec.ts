import { OrderTestBench } from "../fixtures/order-test-bench"
import { describeBrowser } from "./browser-suite"
import { lookOver } from "./look-over"
import { openReadShop } from "./open-read-shop"

const MINUTE = 60_000

describeBrowser("shows on the store's own pages", ({ http, inBrowser }) => {
  const bench = new OrderTestBench(http)

  // An invoice could be had by the API alone.
  it(
    "an order's invoice by number, as a file, and whether Mirakl has it, beside the documents there",
    inBrowser(async (admin) => {
      await openReadShop(http, bench, ["MUG-RED"])
      await http.admin.post(`instances/${bench.instance.id}/workflow-rules`, {
        workflow_rules: [{ create_invoice: true, upload_invoice: true }],
      })
      const order = bench.place()
      await bench.import()
      const { order_id, id, invoices } = await bench.bindingOf(order)
      const [{ number }] = invoices as [{ number: string }]
      const { page } = admin
      for (const path of [
        `/orders/${String(order_id)}`,
        `/mirakl/orders/${id}`,
      ]) {
        await admin.goTo(path)
        await admin.sees(`Invoice ${number}`)
        await admin.sees(/On Mirakl since/)
        const [file] = await Promise.all([
          page.waitForEvent("download"),
          page
            .getByRole("button", { name: `Download invoice-${number}.pdf` })
            .first()
            .click(),
        ])
        expect(file.suggestedFilename()).toBe(`invoice-${number}.pdf`)
        await admin.press("Show")
        await page.getByText(/^CUSTOMER_INVOICE ·/).waitFor()
      }
      expect(await lookOver(admin)).toEqual([])

      await admin.goTo(`/orders/${String(order_id)}`)
      await page.getByRole("button", { name: "Actions: Documents" }).click()
      await page.getByRole("menuitem", { name: "Add document" }).click()
      await page.getByRole("dialog").getByText("Add document").first().waitFor()
    }),
    3 * MINUTE
  )

  it(
    "what each instance is offered of a variant here, beside what Mirakl sells and last accepted",
    inBrowser(async (admin) => {
      await openReadShop(http, bench, ["MUG-RED"])
      await http.admin.runOperation(bench.instance.id, "export_stock")
      const variant = http.store.variant("MUG-RED")
      await http.admin.post(`instances/${bench.instance.id}`, {
        stock_buffer: 7,
      })
      const [listing] = await http.mirakl.listMiraklListings()
      expect(listing).toMatchObject({ accepted_quantity: 70 })
      await admin.goTo(`/products/${variant.product_id}/variants/${variant.id}`)
      const cells = admin.page
        .getByTestId("mirakl-listings-widget")
        .getByRole("row")
        .filter({ hasText: "MUG-RED" })
        .getByRole("cell")
      await cells.first().waitFor()
      const texts = await cells.allInnerTexts()
      // 50 in Paris and 20 in Lille, less the 7 that are kept back from now on.
      expect(texts.slice(1, 4).map((it) => parseInt(it, 10))).toEqual([
        63, 70, 70,
      ])
    }),
    3 * MINUTE
  )
})
