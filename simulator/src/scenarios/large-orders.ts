import { buildOrder } from "../orders/build-order"
import { createRandom, pickInteger, pickOne } from "../random"
import type { Series } from "../state/generated-map"
import type { Order } from "../state/order"
import type { Shop } from "../state/shop"
import type { Moment } from "../state/simulator-state"
import { createBuyer } from "./buyers"
import { taxedLine } from "./demo-orders"
import { largeSku } from "./large-offers"

const PREFIX = "LRG"
const DIGITS = 7
const SPAN_MS = 30 * 24 * 3600 * 1000

type Setting = { seed: number; shop: Shop; moment: Moment; offers: number }

/**
 * Orders to ship that follow from their number, evenly over the last thirty
 * days. Their units left the offers long ago.
 */
export function orderSeries(
  count: number,
  { seed, shop, moment, offers }: Setting
): Series<Order> & { dateOf(index: number): number } {
  const { state } = moment
  const first = Math.floor((moment.now.getTime() - SPAN_MS) / 1000) * 1000
  const dateOf = (index: number) =>
    first + Math.floor((SPAN_MS / 1000 / count) * index) * 1000
  const keyOf = (index: number) =>
    `${PREFIX}${String(index + 1).padStart(DIGITS, "0")}-A`
  return {
    count,
    keyOf,
    dateOf,
    indexOf: (id) => {
      const number = Number(id.slice(PREFIX.length, PREFIX.length + DIGITS))
      return number >= 1 && number <= count && keyOf(number - 1) === id
        ? number - 1
        : -1
    },
    make: (index) => {
      const random = createRandom(seed * 104_729 + index)
      const channel = pickOne(random, shop.channels)
      const lines = pickInteger(random, 1, 3)
      const now = new Date(dateOf(index))
      return buildOrder({ state, now }, shop, {
        order_id: keyOf(index),
        created_date: now,
        channel_code: channel,
        ...createBuyer(random, channel),
        lines: Array.from({ length: lines }, () =>
          taxedLine(channel, {
            offer_sku: largeSku(
              pickInteger(random, 0, Math.max(0, offers - 1))
            ),
            quantity: pickInteger(random, 1, 2),
            shipping_price: pickOne(random, [0, 4.9, 7.9]),
          })
        ),
      })
    },
  }
}
