import { notFound } from "../http/mirakl-problem"
import type { Shop } from "../state/shop"
import type { Moment } from "../state/simulator-state"

export type ShopInput = Partial<Shop> & { shop_id: number }

/** Opens a shop, or changes the one that has this id. */
export function upsertShop(moment: Moment, input: ShopInput): Shop {
  const { state, now } = moment
  const existing = state.shops.get(input.shop_id)
  const shop: Shop = {
    ...(existing ?? createDefaults(moment, input)),
    ...input,
    last_updated_date: now,
  }
  state.shops.set(shop.shop_id, shop)
  return shop
}

function createDefaults({ state, now }: Moment, input: ShopInput): Shop {
  const platformId = input.platform_id ?? [...state.platforms.keys()][0] ?? ""
  const platform = state.platforms.get(platformId)
  if (!platform) {
    throw notFound(`No platform with id '${platformId}'.`)
  }
  return {
    shop_id: input.shop_id,
    shop_name: `Shop ${input.shop_id}`,
    shop_state: "OPEN",
    platform_id: platformId,
    currency_iso_code: "EUR",
    channels: platform.channels.map((channel) => channel.code),
    email: `shop-${input.shop_id}@seller.example`,
    country_iso_code: "FRA",
    date_created: now,
    last_updated_date: now,
    partial_acceptance: true,
    partial_cancelation: true,
    lead_time_to_ship: 2,
    warehouses: [],
    model: "MARKETPLACE",
  }
}
