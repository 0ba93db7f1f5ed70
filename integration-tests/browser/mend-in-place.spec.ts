import { OrderTestBench } from "../fixtures/order-test-bench"
import { ShipmentTestBench } from "../fixtures/shipment-test-bench"
import type { AdminPage } from "./admin-page"
import { describeBrowser } from "./browser-suite"
import { lookOver } from "./look-over"
import { openReadShop } from "./open-read-shop"

const MINUTE = 60_000

describeBrowser("mends in place", ({ http, inBrowser }) => {
  const bench = new OrderTestBench(http)
  const shipments = new ShipmentTestBench(http)

  const pick = async (admin: AdminPage, label: string, text: string) => {
    await admin.page.getByRole("combobox", { name: label }).fill(text)
    await admin.page
      .getByRole("option", { name: new RegExp(text) })
      .first()
      .click()
  }

  // There was a button only where an import had read the offer.
  it(
    "what a SKU means that no listing has, also one that a URL can't hold as it is",
    inBrowser(async (admin) => {
      await openReadShop(http, bench, ["MUG-RED"])
      const sku = "NEW/50 & more"
      const { order_id } = bench.place({
        lines: [{ offer_sku: sku, offer_id: 4711 }],
      })
      await bench.import()
      await admin.visit("Orders")
      await admin.openRow(order_id)
      await admin.page.getByRole("link", { name: `Link ${sku}` }).click()
      await pick(admin, "Variant", "LAMP-OAK")
      expect(await lookOver(admin)).toEqual([])
      await admin.press("Save")
      await admin.page
        .getByRole("link", { name: "Open the order" })
        .waitFor({ timeout: MINUTE })
    }),
    3 * MINUTE
  )

  it(
    "which carrier a held parcel goes with, from the order's page, and sees Mirakl told of it",
    inBrowser(async (admin) => {
      await shipments.open({
        multi_shipment: true,
        unregistered_carriers: false,
        carrier_mappings: [],
      })
      const order = await shipments.placeOrder([
        { sku: "MUG-RED", quantity: 1 },
      ])
      const fulfillment = await shipments.ship(order, [1], "6A1")
      expect(await shipments.ledgerOf(fulfillment)).toMatchObject({
        held_reason: "CARRIER_UNMAPPED",
      })

      // As the store's order tells it, too.
      await admin.goTo(`/orders/${order.order_id}`)
      const widget = admin.page.getByTestId("mirakl-order-widget")
      await widget.getByText("Carrier not mapped · 6A1").waitFor()
      await widget.getByRole("link", { name: "Choose the carrier" }).click()
      await pick(admin, "Mirakl carrier", "Colissimo")
      expect(await lookOver(admin)).toEqual([])
      await admin.press("Save")
      await admin.page
        .getByText("Carrier not mapped · 6A1")
        .waitFor({ state: "detached", timeout: MINUTE })
      await admin.row("6A1").getByText("Sent", { exact: true }).waitFor()
      expect(shipments.stateOf(order)).toBe("SHIPPED")
    }),
    3 * MINUTE
  )
})
