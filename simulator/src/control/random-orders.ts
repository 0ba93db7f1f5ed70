import { badRequest } from "../http/mirakl-problem"
import { placeOrder } from "../orders/place-order"
import { createRandom, pickInteger, pickOne } from "../random"
import { createBuyer } from "../scenarios/buyers"
import type { Order, OrderState } from "../state/order"
import {
  offersOf,
  requirePlatform,
  requireShop,
  type Moment,
} from "../state/simulator-state"

export type RandomOrdersInput = {
  shop_id?: number
  /** Default 1. */
  count?: number
  /** Default 1; the same seed on the same offers gives the same orders. */
  seed?: number
  /** Default SHIPPING. */
  state?: OrderState
  /** Default: drawn from the shop's channels. */
  channel_code?: string
  /** Put before the order ids. Default `RND<seed>`. */
  prefix?: string
}

/** Orders over the shop's own active offers, with buyers of the channel's country. */
export function createRandomOrders(
  moment: Moment,
  input: RandomOrdersInput
): Order[] {
  const shopId = input.shop_id ?? [...moment.state.shops.keys()][0] ?? 0
  const shop = requireShop(moment.state, shopId)
  const platform = requirePlatform(moment.state, shop.platform_id)
  const seed = input.seed ?? 1
  const random = createRandom(seed)
  const offers = [...offersOf(moment.state, shopId).values()].filter(
    (offer) => !offer.deleted && offer.quantity > 0
  )
  if (offers.length === 0) {
    throw badRequest(`The shop ${shopId} has no offer to order.`)
  }
  return Array.from({ length: input.count ?? 1 }, (_, index) => {
    const channel = input.channel_code ?? pickOne(random, shop.channels)
    const lineCount = pickInteger(random, 1, 3)
    const prefix = input.prefix ?? `RND${seed}`
    return placeOrder(moment, {
      shop_id: shopId,
      order_id: `${prefix}-${String(index + 1).padStart(5, "0")}-A`,
      state: input.state ?? "SHIPPING",
      channel_code: channel,
      ...createBuyer(random, channel),
      shipping_type_code: pickOne(random, platform.shipping_types).code,
      lines: Array.from({ length: lineCount }, () => ({
        offer_sku: pickOne(random, offers).shop_sku,
        quantity: pickInteger(random, 1, 2),
        shipping_price: pickOne(random, [0, 4.9, 7.9]),
        taxes: [{ code: "VAT", rate: 20 }],
        shipping_taxes: [{ code: "VAT", rate: 20 }],
      })),
    })
  })
}
