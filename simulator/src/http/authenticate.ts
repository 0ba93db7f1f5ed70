import type { ApiKey, Shop } from "../state/shop"
import type { SimulatorState } from "../state/simulator-state"
import { notFound, unauthorized } from "./mirakl-problem"
import type { Query } from "./query"

/**
 * The shop this call is about. The header holds the raw key, so `Bearer x` is
 * just another unknown key; without `shop_id` it is the user's default shop.
 *
 * @throws MiraklProblem 401 for the key, 404 for a shop its user does not see
 */
export function authenticate(
  state: SimulatorState,
  authorization: string | undefined,
  query: Query
): Shop {
  const apiKey = findKey(state, authorization)
  const wanted = query.integer("shop_id") ?? apiKey.default_shop_id
  const shop = apiKey.shop_ids.includes(wanted)
    ? state.shops.get(wanted)
    : undefined
  if (!shop) {
    throw notFound(`No shop with id '${wanted}'.`)
  }
  return shop
}

function findKey(
  state: SimulatorState,
  authorization: string | undefined
): ApiKey {
  const apiKey = authorization && state.apiKeys.get(authorization)
  if (!apiKey) {
    throw unauthorized()
  }
  return apiKey
}
