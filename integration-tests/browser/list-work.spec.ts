import { OrderTestBench } from "../fixtures/order-test-bench"
import type { AdminPage } from "./admin-page"
import { describeBrowser } from "./browser-suite"
import { openReadShop, SHOP } from "./open-read-shop"

const MINUTE = 60_000

describeBrowser("works on many rows at once", ({ http, inBrowser }) => {
  const bench = new OrderTestBench(http)
  const offers = () => http.simulator.control.offers

  const open = () =>
    openReadShop(http, bench, ["MUG-RED", "LAMP-OAK", "NOT-OURS", "NOT-OURS-2"])

  it(
    "keeps a view of the list, shows it again, and links what is ticked in it",
    inBrowser(async (admin) => {
      await open()
      const { page } = admin
      await admin.visit("Listings")
      await admin.row("MUG-RED").waitFor()
      await admin.press("Views")
      await admin.press("Not linked")
      await page.getByRole("link", { name: "MUG-RED" }).waitFor({
        state: "detached",
      })
      await admin.press("Views")
      await admin.fill("Save this view as", "For Monday")
      await admin.press("Save")
      await admin.visit("Orders")
      await admin.visit("Listings")
      await admin.row("MUG-RED").waitFor()
      await admin.press("Views")
      await admin.press("For Monday")
      await page.getByRole("link", { name: "MUG-RED" }).waitFor({
        state: "detached",
      })

      await tick(admin, "NOT-OURS-2")
      await page.getByRole("button", { name: /^Link to variant/ }).click()
      await page.getByRole("combobox", { name: "NOT-OURS-2" }).fill("LAMP-OAK")
      await page
        .getByRole("option", { name: /LAMP-OAK/ })
        .first()
        .click()
      await admin.press("Save")
      await admin.sees("Saved")
      const linked = await http.mirakl.listMiraklListings({
        link_source: "manual",
      })
      expect(linked.map(({ shop_sku }) => shop_sku)).toEqual(["NOT-OURS-2"])

      await admin.press("Views")
      await admin.press("Remove the view For Monday")
      await page
        .getByRole("button", { name: "For Monday", exact: true })
        .waitFor({ state: "detached" })
    }),
    3 * MINUTE
  )

  it(
    "previews the stock of what is ticked as a table, and sends nothing",
    inBrowser(async (admin) => {
      await open()
      const { page } = admin
      await admin.visit("Listings")
      await tick(admin, "MUG-RED")
      await page.getByRole("button", { name: /^Preview/ }).click()
      await admin.sees("Nothing was sent, and nothing stored.")
      // 3 on Mirakl; here 50 in Paris and 20 in Lille.
      for (const name of ["3", "70", "+67"]) {
        await admin
          .row("MUG-RED")
          .getByRole("cell", { name, exact: true })
          .waitFor()
      }
      expect(offers().get(SHOP, "MUG-RED").quantity).toBe(3)
    }),
    3 * MINUTE
  )

  // What was ticked on a page that is no longer shown was left out without a word.
  it(
    "previews the stock of what is ticked on several pages",
    inBrowser(async (admin) => {
      const first = Array.from({ length: 20 }, (_, index) => `A-${index + 10}`)
      await openReadShop(http, bench, [...first, "MUG-RED"])
      const { page } = admin
      await admin.visit("Listings")
      await tick(admin, "A-10")
      await page.getByRole("button", { name: "Next" }).click()
      await tick(admin, "MUG-RED")
      await page.getByRole("button", { name: /^Preview/ }).click()
      await admin.sees("Nothing was sent, and nothing stored.")
      const [job] = await http.mirakl.listMiraklJobs({ dry_run: true })
      expect(job?.params).toMatchObject({
        listing_ids: [expect.any(String), expect.any(String)],
      })
    }),
    3 * MINUTE
  )

  it(
    "maps the label that an order waits for, as suggested, with one click",
    inBrowser(async (admin) => {
      await open()
      const { order_id } = bench.place({
        customer: {
          shipping_address: {
            lastname: "Doe",
            street_1: "1 street",
            city: "Town",
            zip_code: "1",
            country: "Royaume de Belgique",
            country_iso_code: null,
          },
        },
      })
      await bench.import()
      await admin.goTo(
        `/mirakl/instances/${bench.instance.id}/country-mappings`
      )
      await admin.press("Add one suggestion")
      await admin.sees("Belgium")
      await admin.press("Save")
      await admin.sees("Saved")
      await admin.visit("Orders")
      await admin
        .row(order_id)
        .getByText("Imported", { exact: true })
        .waitFor({ timeout: MINUTE })
    }),
    3 * MINUTE
  )

  it(
    "refuses several orders at once",
    inBrowser(async (admin) => {
      await open()
      const orders = [1, 2].map(() =>
        bench.place({ state: "WAITING_ACCEPTANCE" })
      )
      await bench.import()
      const { page } = admin
      await admin.visit("Orders")
      for (const { order_id } of orders) {
        await tick(admin, order_id)
      }
      await page.getByRole("button", { name: /^Refuse/ }).click()
      await admin.sees("Refuse 2 orders?")
      await page
        .getByRole("alertdialog")
        .getByRole("button", { name: "Refuse" })
        .click()
      await admin.sees("2 orders were refused")
      const { control } = http.simulator
      expect(
        orders.map(
          ({ order_id }) =>
            control.orders.toWire(control.orders.require(order_id)).order_state
        )
      ).toEqual(["REFUSED", "REFUSED"])
    }),
    3 * MINUTE
  )

  it(
    "retries some failed lines and ignores another, and the run follows",
    inBrowser(async (admin) => {
      await open()
      const skus = ["MUG-RED", "LAMP-OAK"]
      const managed = (stock_managed_by_operator: boolean) =>
        offers().set(
          SHOP,
          ...skus.map((shop_sku) => ({ shop_sku, stock_managed_by_operator }))
        )
      managed(true)
      const job = await http.admin.runOperation(
        bench.instance.id,
        "export_stock"
      )
      managed(false)
      await admin.visit("Queue")
      await admin.openRow("Export stock")
      await admin.sees("STOCK_ROW_REJECTED")
      await tick(admin, "LAMP-OAK")
      await admin.page
        .getByRole("button", { name: /^Ignore/ })
        .last()
        .click()
      await admin.sees("The lines are ignored")
      await tick(admin, "MUG-RED")
      await admin.page
        .getByRole("button", { name: /^Retry/ })
        .last()
        .click()
      await admin.sees("It is tried again")
      await admin
        .row("MUG-RED")
        .getByText("Done", { exact: true })
        .waitFor({ timeout: MINUTE })
      const lines = await bench.linesOf(job)
      expect(
        Object.fromEntries(lines.map(({ key, status }) => [key, status]))
      ).toMatchObject({ "MUG-RED": "done", "LAMP-OAK": "ignored" })
    }),
    4 * MINUTE
  )

  it(
    "leads from a listing to its variant and its offer, and from a log entry found by order number to the order",
    inBrowser(async (admin) => {
      await open()
      const { order_id } = bench.place()
      bench.place({ lines: [{ offer_sku: "LAMP-OAK" }] })
      await bench.import()
      const { page } = admin
      await admin.visit("Logs")
      await page.getByRole("searchbox").fill(order_id)
      await admin.sees("Imported into the store.")
      const entries = page.getByRole("link", { name: "Open the order" })
      await admin.settle()
      const { id } = await bench.bindingOf({ order_id })
      for (const entry of await entries.all()) {
        expect(await entry.getAttribute("href")).toBe(
          `/app/mirakl/orders/${id}`
        )
      }
      await entries.first().click()
      await page.getByRole("heading", { name: order_id }).waitFor()
      const line = admin.row("MUG-RED").getByRole("link", { name: "MUG-RED" })
      expect(await line.getAttribute("href")).toMatch(/\/variants\/variant_/)

      await admin.visit("Listings")
      const row = admin.row("MUG-RED")
      const [listing] = await http.mirakl.listMiraklListings({
        shop_sku: "MUG-RED",
      })
      const offer = row.getByRole("link", { name: "Open in the seller portal" })
      expect(await offer.getAttribute("href")).toBe(
        `${http.simulator.url}/mmp/shop/offer?productId=${listing?.product_sku}`
      )
      await row.getByRole("link", { name: "Open the variant" }).click()
      await page.waitForURL(/\/products\/prod_\w+\/variants\/variant_\w+$/)
    }),
    3 * MINUTE
  )

  it(
    "says on each page what to do first while there is nothing",
    inBrowser(async (admin) => {
      const { page } = admin
      await admin.openMenu("Mirakl")
      await page.getByRole("link", { name: "Connect a marketplace" }).waitFor()
      for (const [menu, heading] of [
        ["Listings", "No listing yet"],
        ["Orders", "No order yet"],
        ["Queue", "Nothing has run yet"],
        ["Logs", "Nothing was logged yet"],
      ] as const) {
        await admin.visit(menu)
        await admin.sees(heading)
      }
    }),
    2 * MINUTE
  )
})

async function tick(admin: AdminPage, name: string): Promise<void> {
  await admin.row(name).getByRole("checkbox").click()
}
