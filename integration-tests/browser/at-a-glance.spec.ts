import { OrderTestBench } from "../fixtures/order-test-bench"
import type { AdminPage } from "./admin-page"
import { describeBrowser } from "./browser-suite"
import { openReadShop } from "./open-read-shop"

const MINUTE = 60_000
const HOUR_MS = 60 * MINUTE
const DESK = { width: 1280, height: 900 }

describeBrowser("tells at a glance", ({ http, inBrowser }) => {
  const bench = new OrderTestBench(http)

  const open = async () => {
    await openReadShop(http, bench, ["MUG-RED", "NOT-OURS"])
    const now = Date.now()
    const urgent = bench.place({
      lines: [{ offer_sku: "MUG-RED", price_unit: 12.5 }],
      shipping_deadline: new Date(now + 5.5 * HOUR_MS),
    })
    const late = bench.place({
      lines: [{ offer_sku: "MUG-RED", price_unit: 12.5 }],
      shipping_deadline: new Date(now - 2.5 * HOUR_MS),
    })
    const waiting = bench.place({ state: "WAITING_ACCEPTANCE" })
    const held = bench.place({ lines: [{ offer_sku: "NOT-OURS" }] })
    await bench.import()
    return { urgent, late, waiting, held }
  }

  it(
    "what waits, how long there is, and what was sold; each leads to its orders, here, in the store and in the portal",
    inBrowser(async (admin) => {
      const { urgent, late } = await open()
      const { page } = admin
      await admin.openMenu("Mirakl")
      const card = page.getByTestId("mirakl-instance-card")
      await card.getByText("One order should have left already.").waitFor()
      // Until the next that is not late yet.
      await card.getByText(/5h .*left/).waitFor()
      // Two mugs, and what waits or is held.
      await card
        .getByText(/^4 orders · €/)
        .first()
        .waitFor()
      await card.getByRole("link", { name: /^To ship 2/ }).click()

      await admin
        .row(late.order_id)
        .getByText(/2h .*late/)
        .waitFor()
      const row = admin.row(urgent.order_id)
      await row.getByText(/5h .*left/).waitFor()
      // The most urgent first.
      const rows = await page.getByRole("row").allInnerTexts()
      const at = (id: string) => rows.findIndex((text) => text.includes(id))
      expect(at(late.order_id)).toBeLessThan(at(urgent.order_id))

      const portal = row.getByRole("link", {
        name: "Open in the seller portal",
      })
      expect(await portal.getAttribute("href")).toBe(
        `${http.simulator.url}/mmp/shop/order/${urgent.order_id}`
      )
      await row.getByRole("link", { name: "Open the order" }).click()
      await page.waitForURL(/\/orders\/order_/)
      await page.getByTestId("mirakl-order-widget").waitFor()
    }),
    3 * MINUTE
  )

  // The bars told a day's sales to the pointer alone.
  it(
    "each day's sales by keyboard, and to a screen reader as a table",
    inBrowser(async (admin) => {
      await open()
      await admin.openMenu("Mirakl")
      const card = admin.page.getByTestId("mirakl-instance-card")
      const bars = card.getByRole("slider", { name: "Sales by day" })
      await bars.focus()
      expect(await bars.getAttribute("aria-valuetext")).toMatch(
        / · 4 orders · €/
      )
      await admin.page.keyboard.press("ArrowLeft")
      await card.getByText(/ · 0 orders · €/).waitFor()
      await admin.page.keyboard.press("End")
      await card.getByText(/ \d+ · 4 orders · €/).waitFor()
      const [day] = new Date().toISOString().split("T")
      const row = card.getByRole("row").filter({ hasText: day })
      expect(await row.getByRole("cell").allInnerTexts()).toEqual([
        "4",
        expect.stringMatching(/^€/),
      ])
      expect(await card.getByRole("row").count()).toBe(2)
    }),
    2 * MINUTE
  )

  it.each(["de", "fr", "es"] as const)(
    "all of it at 1280 px and in words also in %s",
    (language) =>
      inBrowser(async (admin) => {
        const { held, late } = await open()
        const { page } = admin
        await http.admin.runOperation(bench.instance.id, "export_stock")
        await page.setViewportSize(DESK)
        await page.evaluate(`document.cookie = "lng=${language}; path=/"`)
        const [listing] = await http.mirakl.listMiraklListings()
        const [job] = await http.mirakl.listMiraklJobs()
        const { id } = await bench.bindingOf(held)
        const imported = await bench.bindingOf(late)
        const wrong: Record<string, string[]> = {}
        for (const path of [
          "/mirakl",
          "/mirakl/instances",
          `/mirakl/instances/${bench.instance.id}`,
          "/mirakl/listings",
          `/mirakl/listings/${listing?.id}`,
          "/mirakl/orders",
          `/mirakl/orders/${id}`,
          "/mirakl/queue",
          `/mirakl/queue/${job?.id}`,
          "/mirakl/logs",
          `/orders/${String(imported.order_id)}`,
        ]) {
          await admin.goTo(path)
          await admin.settle()
          const found = await unreadable(admin)
          if (found.length > 0) {
            wrong[path] = found
          }
        }
        expect(wrong).toEqual({})
      })(),
    4 * MINUTE
  )
})

/** Columns that have to be scrolled to, titles that are cut, and keys in place of words. */
async function unreadable({ page }: AdminPage): Promise<string[]> {
  return page.evaluate<string[]>(`[
    ...[...document.querySelectorAll("main *")]
      .filter((it) => ["auto", "scroll"].includes(getComputedStyle(it).overflowX) && it.scrollWidth > it.clientWidth + 1)
      .map((it) => "scrolls sideways: " + it.className + ": " + it.scrollWidth + " in " + it.clientWidth),
    ...[...document.querySelectorAll("main h1")]
      .filter((it) => it.scrollWidth > it.clientWidth + 1)
      .map((it) => "cut: " + it.innerText),
    ...(document.querySelector("main").innerText.match(/\\b(fields|actions|status|said|orders|listings|queue|flags|heldReasons|instances)\\.[a-z]\\w+/g) ?? []),
  ]`)
}
