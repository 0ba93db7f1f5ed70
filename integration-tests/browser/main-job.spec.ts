import type { RunningSimulator } from "mirakl-simulator"
import type { AdminPage } from "./admin-page"
import { describeBrowser } from "./browser-suite"
import { lookOver } from "./look-over"

const MINUTE = 60_000
const API_KEY = "first-key-1111"
const SHOP = 2000

describeBrowser("does the main job in the browser", ({ http, inBrowser }) => {
  it(
    "connects a marketplace, imports an order and exports the stock, all by hand",
    inBrowser(async (admin) => {
      const { simulator } = http
      offer(simulator)
      placeEarlierOrder(simulator)
      await connect(admin, simulator)
      await importListings(admin)
      await importOrder(admin, simulator)
      await exportStock(admin, simulator)
    }),
    4 * MINUTE
  )
})

/** Two offers that the store has, with another quantity, and one that it has not. */
function offer(simulator: RunningSimulator): void {
  simulator.control.offers.set(
    SHOP,
    { shop_sku: "MUG-RED", quantity: 3, price: 12.5 },
    { shop_sku: "LAMP-OAK", quantity: 3, price: 89.9 },
    { shop_sku: "NOT-OURS", quantity: 3, price: 5 }
  )
}

/** What the shop has before it is connected. */
function placeEarlierOrder(simulator: RunningSimulator): void {
  simulator.control.orders.create({ lines: [{ offer_sku: "LAMP-OAK" }] })
}

async function connect(
  admin: AdminPage,
  simulator: RunningSimulator
): Promise<void> {
  await admin.openMenu("Mirakl")
  await admin.page.getByRole("link", { name: "Connect a marketplace" }).click()
  await looksRight(admin)
  await admin.fill("Name", "Maison")
  await admin.fill("Marketplace URL", simulator.url)
  await admin.fill("API key", "not-the-key")
  await admin.press("Test connection")
  await admin.sees(/refuses the API key/)
  await admin.fill("API key", API_KEY)
  await admin.press("Test connection")
  await admin.sees("The connection works")
  await admin.sees("Test Shop (2000)")
  await admin.sees("Several shipments per order")

  await looksRight(admin)

  await admin.choose("Sales channel", "Marketplace")
  await admin.choose("Region", "Europe (EUR)")
  await admin.choose("Stock locations", "Warehouse Paris", "Warehouse Lille")
  await admin.choose("Shipping option", "Parcel")
  await admin.press("Continue")
  await admin.sees("Choose which orders come in")
  await looksRight(admin)
  await admin.press("Continue")
  await admin.sees("Choose how stock goes out")
  await looksRight(admin)
  await admin.press("Continue")
  await admin.sees("Choose how often it runs")
  await looksRight(admin)
  await admin.fill("Export shipments: every … minutes", "45")
  await admin.press("Continue")
  await admin.sees("One shipping option has no carrier")
  await admin.press("Read the shop's offers")
  await admin.sees("66 % of SKUs linked (2 of 3)")
  await admin.sees("The shop has one order on Mirakl: 1 open, 0 already sent.")
  await admin.page
    .getByRole("radio", { name: "Take over the open ones" })
    .click()
  await looksRight(admin)
  await admin.press("Confirm")

  await admin.sees("Connected")
  await admin.sees("Every 15 minutes")
  await admin.sees("Every 25 minutes")
  await admin.sees("Every 45 minutes")
  await admin.sees("Take over the open ones")
}

async function looksRight(admin: AdminPage): Promise<void> {
  await admin.settle()
  expect(await lookOver(admin)).toEqual([])
}

async function importListings(admin: AdminPage): Promise<void> {
  await admin.runOperation("import_master_data")
  await admin.runOperation("import_listings")
  const instance = new URL(admin.page.url()).pathname.replace("/app", "")
  await admin.openMenu("Listings")
  await admin.row("MUG-RED").getByText("Linked", { exact: true }).waitFor()
  await admin.row("NOT-OURS").getByText("Not linked").waitFor()
  await admin.goTo(instance)
}

async function importOrder(
  admin: AdminPage,
  simulator: RunningSimulator
): Promise<void> {
  const order = simulator.control.orders.create({
    lines: [
      {
        offer_sku: "MUG-RED",
        quantity: 2,
        price_unit: 12.5,
        shipping_price: 4.9,
      },
      { offer_sku: "LAMP-OAK", price_unit: 89.9, shipping_price: 1.25 },
    ],
    tracking: { carrier_code: "COLISSIMO", tracking_number: "6A1" },
  })
  const instance = new URL(admin.page.url()).pathname.replace("/app", "")
  await admin.runOperation("import_orders")
  await admin.openMenu("Orders")
  await admin.row(order.order_id).getByText("Imported").waitFor()
  await admin
    .row(order.order_id)
    .getByRole("link", { name: order.order_id })
    .press("Enter")
  await admin.page.getByRole("heading", { name: order.order_id }).waitFor()
  await admin.page.getByRole("link", { name: "Open the order" }).click()

  // 2 × 12.50 + 89.90 + 4.90 + 1.25, taxes included.
  await admin.page.waitForURL(/\/orders\/order_/)
  await admin.sees("€121.05")
  await admin.sees("Captured")
  await admin.sees("€ 121.05 EUR")
  const widget = admin.page.getByTestId("mirakl-order-widget")
  await widget.getByText(order.order_id).waitFor()
  await widget.getByText("Maison").waitFor()
  // Shipping cost and carrier of each line.
  const ofTheMug = widget.getByRole("listitem").filter({ hasText: "2×" })
  await ofTheMug.getByText("€4.90").waitFor()
  await ofTheMug.getByText(/colissimo/i).waitFor()
  await widget.getByText("€1.25").waitFor()
  await admin.goTo(instance)
}

async function exportStock(
  admin: AdminPage,
  simulator: RunningSimulator
): Promise<void> {
  await admin.runOperation("export_stock")
  // 50 in Paris and 20 in Lille, less the 2 that the order holds.
  expect(simulator.control.offers.get(SHOP, "MUG-RED").quantity).toBe(68)
  // Nobody in the store sells this one, so nobody changed it.
  expect(simulator.control.offers.get(SHOP, "NOT-OURS").quantity).toBe(3)
  await admin.openMenu("Listings")
  await admin.row("MUG-RED").getByText("In sync").waitFor()
  await admin.openMenu("Queue")
  await admin.row("Export stock").getByText("Done").waitFor()
}
