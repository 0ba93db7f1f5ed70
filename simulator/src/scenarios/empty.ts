import { createPlatform } from "../platforms/create-platform"
import { upsertShop } from "../platforms/create-shop"
import type { Scenario } from "./scenario"

/** One marketplace, one open shop, one key; no offer, no order. */
export const loadEmptyScenario: Scenario = (moment, { apiKey, behaviour }) => {
  const platform = createPlatform({
    platform_id: "marketplace",
    name: "Simulated Marketplace",
    behaviour,
  })
  moment.state.platforms.set(platform.platform_id, platform)
  const shop = upsertShop(moment, {
    shop_id: 2000,
    shop_name: "Test Shop",
    warehouses: ["MAIN", "SECOND"],
  })
  moment.state.apiKeys.set(apiKey, {
    key: apiKey,
    user: "seller",
    shop_ids: [shop.shop_id],
    default_shop_id: shop.shop_id,
  })
}
