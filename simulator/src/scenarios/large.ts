import { createPlatform } from "../platforms/create-platform"
import { upsertShop } from "../platforms/create-shop"
import { GeneratedOffers } from "../state/generated-offers"
import { GeneratedOrders } from "../state/generated-orders"
import { offerSeries } from "./large-offers"
import { orderSeries } from "./large-orders"
import type { Scenario } from "./scenario"

const OFFERS = 10_000
const ORDERS = 1_000

/**
 * One shop with very many offers and orders. None of them is held in memory:
 * they follow from their number and the seed, and only what changes is kept.
 */
export const loadLargeScenario: Scenario = (moment, options) => {
  const { apiKey, behaviour, offers = OFFERS, orders = ORDERS } = options
  const platform = createPlatform({
    platform_id: "large",
    name: "Large Marketplace",
    behaviour,
  })
  moment.state.platforms.set(platform.platform_id, platform)
  const shop = upsertShop(moment, { shop_id: 2000, shop_name: "Large Shop" })
  moment.state.apiKeys.set(apiKey, {
    key: apiKey,
    user: "seller",
    shop_ids: [shop.shop_id],
    default_shop_id: shop.shop_id,
  })
  const seed = options.seed ?? 1
  moment.state.offers.set(
    shop.shop_id,
    new GeneratedOffers(offerSeries(offers, { seed, shop, now: moment.now }))
  )
  moment.state.orders = new GeneratedOrders(
    orderSeries(orders, { seed, shop, moment, offers })
  )
}
