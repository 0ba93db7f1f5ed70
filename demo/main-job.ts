import type { RunningSimulator } from "mirakl-simulator"
import type { AdminApi } from "./admin-api"
import { step } from "./progress"
import { runOperation } from "./run-operation"
import type { DemoStore } from "./demo-store"
import { shipOrder } from "./ship-order"
import { connectShop, type DemoShopSettings } from "./shops"

/**
 * Connects a shop and does for it what the plugin is for: listings, orders, a
 * shipment, stock.
 *
 * @throws when a part of it fails
 */
export async function doMainJob(
  api: AdminApi,
  shop: DemoShopSettings,
  seeded: DemoStore,
  simulator: RunningSimulator
): Promise<void> {
  const instance = await step(`${shop.name}: connect and confirm`, () =>
    connectShop(api, shop, seeded, {
      url: simulator.url,
      apiKey: simulator.apiKey,
    })
  )
  const run = (title: string, type: string) =>
    step(`${shop.name}: ${title}`, () => runOperation(api, instance.id, type))
  await run("import master data", "import_master_data")
  await run("import listings", "import_listings")
  await run("import orders", "import_orders")
  await step(`${shop.name}: pack and ship`, async () => {
    for (const shipment of shop.shipments) {
      await shipOrder(api, instance, shipment, seeded)
    }
  })
  await run("export shipments", "export_shipments")
  // New orders are read first, and Mirakl allows one reading a minute.
  await run("read new orders again, export stock", "export_stock")
}
