import type { MiraklHttpSuite } from "../fixtures/mirakl-http-suite"
import type { OrderTestBench } from "../fixtures/order-test-bench"

export const SHOP = 2000

/** Connects a shop that has three of each SKU on Mirakl, and reads its code lists and offers. */
export async function openReadShop(
  http: MiraklHttpSuite,
  bench: OrderTestBench,
  skus: string[]
): Promise<void> {
  http.simulator.control.offers.set(
    SHOP,
    ...skus.map((shop_sku) => ({ shop_sku, quantity: 3 }))
  )
  await bench.open({ log_level: "all" })
  await http.admin.runOperation(bench.instance.id, "import_master_data")
  await http.admin.runOperation(bench.instance.id, "import_listings")
}
