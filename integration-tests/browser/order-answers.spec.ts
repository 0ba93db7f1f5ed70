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
      await admin.page.getByRole("spinbutton").first().fill("1")
      await admin.press("Cancel on Mirakl")
      await admin.sees("It was cancelled on Mirakl")
      expect(order().lines[0]?.cancelations).toMatchObject([{ quantity: 1 }])

      // How much a second one takes off, nobody but a person knows.
      await act(admin, "Cancel on Mirakl")
      await admin.page.getByRole("switch").click()
      await pickFirst(admin, "Reason")
      await admin.page.getByRole("spinbutton").first().fill("1")
      await admin.page
        .getByRole("spinbutton", { name: "Amount of the goods" })
        .fill("5")
      await admin.press("Cancel on Mirakl")
      await admin.page.getByRole("dialog").waitFor({ state: "hidden" })
      expect(order().lines[0]?.cancelations).toMatchObject([
        { quantity: 1 },
        { quantity: 1, amount: 5 },
      ])
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

  // The store tries it again by itself; it was announced as done.
  it(
    "does not say that an order was accepted or refused while Mirakl can't be told",
    inBrowser(async (admin) => {
      const order = await openOrder(admin, { state: "WAITING_ACCEPTANCE" })
      const { orders, faults } = http.simulator.control
      faults.add({
        operation: "OR21",
        kind: "status",
        status: 503,
        times: null,
      })
      await admin.press("Accept")
      await admin.sees(/^Nobody knows yet whether Mirakl was told/)

      const others = [1, 2].map(() =>
        bench.place({ state: "WAITING_ACCEPTANCE" })
      )
      await bench.import()
      await admin.visit("Orders")
      for (const { order_id } of others) {
        await admin.row(order_id).getByRole("checkbox").click()
      }
      const { page } = admin
      await page.getByRole("button", { name: /^Refuse/ }).click()
      await page
        .getByRole("alertdialog")
        .getByRole("button", { name: "Refuse" })
        .click()
      await admin.sees("2 of 2 did not work")
      expect(
        [order(), ...others].map(
          ({ order_id }) => orders.toWire(orders.require(order_id)).order_state
        )
      ).toEqual(Array(3).fill("WAITING_ACCEPTANCE"))
    }),
    4 * MINUTE
  )

  // The drawer was drawn from the page's old reading, then again from a newer
  // one: the name of one line stood by the amount of the other.
  it(
    "refunds the line that it names when the order changed since the page was opened",
    inBrowser(async (admin) => {
      let isOld = true
      await admin.page.route(ONE_ORDER, async (route) => {
        const response = await route.fetch()
        const { order } = (await response.json()) as OrderBody
        const lines = order.lines.map((line) =>
          line.offer_sku === "MUG-RED" && isOld
            ? { ...line, can_refund: false }
            : line
        )
        await route.fulfill({ response, json: { order: { ...order, lines } } })
      })
      const order = await openOrder(admin, {
        state: "SHIPPED",
        lines: [
          { offer_sku: "MUG-RED", quantity: 2, price_unit: 20 },
          { offer_sku: "LAMP-OAK", quantity: 1, price_unit: 20 },
        ],
      })
      isOld = false
      await act(admin, "Refund on Mirakl")
      await pickFirst(admin, "Reason")
      await admin.page
        .getByRole("group")
        .filter({ hasText: "2 ×" })
        .getByRole("spinbutton", { name: "Amount of the goods" })
        .fill("5")
      await admin.press("Refund on Mirakl")
      await admin.sees("It was refunded on Mirakl")
      const [mug, lamp] = order().lines
      expect(mug?.refunds).toMatchObject([{ amount: 5 }])
      expect(lamp?.refunds).toEqual([])
    }),
    3 * MINUTE
  )

  // The money went, the answer was lost; entered once more, it went again.
  it(
    "refunds once what is entered again after its answer was lost",
    inBrowser(async (admin) => {
      const order = await openOrder(admin, {
        state: "SHIPPED",
        lines: [{ offer_sku: "MUG-RED", quantity: 2, price_unit: 20 }],
      })
      const { page } = admin
      const amount = page.getByRole("spinbutton", {
        name: "Amount of the goods",
      })
      const enter = async () => {
        await pickFirst(admin, "Reason")
        await amount.fill("5")
        await admin.press("Refund on Mirakl")
      }
      await act(admin, "Refund on Mirakl")
      const refused = page.waitForResponse(
        (it) => ONE_ORDER.test(it.url()) && it.status() === 502
      )
      await page.route(ONE_ORDER, (route) => route.fulfill({ status: 502 }))
      await page.route(/\/refund$/, async (route) => {
        await route.fetch()
        await route.abort()
      })
      await enter()
      await refused
      await admin.sees("Failed to fetch")
      expect(await amount.inputValue()).toBe("5")

      await page.unrouteAll()
      await page.reload()
      await enter()
      await admin.sees("It was refunded on Mirakl")
      expect(order().lines[0]?.refunds).toMatchObject([{ amount: 5 }])
    }),
    3 * MINUTE
  )
})

const ONE_ORDER = /\/admin\/mirakl\/orders\/[^/?]+$/

type OrderBody = {
  order: { lines: { offer_sku: string; can_refund: boolean }[] }
}

async function pickFirst({ page }: AdminPage, label: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).click()
  await page.getByRole("option").first().click()
}
