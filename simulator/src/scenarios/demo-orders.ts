import type { OrderInput, OrderLineInput } from "../orders/order-input"
import { pickInteger, pickOne, type Random } from "../random"
import { createBuyer } from "./buyers"
import { demoCatalogue, type DemoProduct } from "./demo-catalogue"

/** VAT by channel, in percent. */
const VAT: Readonly<Record<string, number>> = { FR: 20, BE: 21, DE: 19, AT: 20 }

const HOUR_MS = 3600 * 1000
const DAYS_TO_SHIP = 2

export type DemoShop = {
  shopId: number
  /** First part of the order ids. */
  prefix: string
  channels: [string, string]
}

/**
 * Ordinary orders of a shop: most to ship, the last ones to accept. Quantities
 * stay small, so that the store can always ship them.
 */
export function ordinaryOrders(
  random: Random,
  now: Date,
  shop: DemoShop,
  count: { shipping: number; waiting: number }
): OrderInput[] {
  const sellable = demoCatalogue().filter(
    ({ kind, shopIds }) => kind === "plain" && shopIds.includes(shop.shopId)
  )
  const total = count.shipping + count.waiting
  return Array.from({ length: total }, (_, index) => {
    const channel = pickOne(random, shop.channels)
    const lines = pickProducts(random, sellable).map(({ sku }) =>
      taxedLine(channel, {
        offer_sku: sku,
        quantity: pickInteger(random, 1, 2),
        shipping_price: pickOne(random, [0, 3.95, 4.9, 7.9]),
      })
    )
    const orderedAt = new Date(now.getTime() - (total - index) * HOUR_MS)
    return {
      shop_id: shop.shopId,
      order_id: orderId(shop, index + 1),
      channel_code: channel,
      state: index < count.shipping ? "SHIPPING" : "WAITING_ACCEPTANCE",
      created_date: orderedAt,
      shipping_deadline: shippingDeadline(orderedAt),
      payment_type: pickOne(random, ["card", "paypal"]),
      ...createBuyer(random, channel),
      lines,
    }
  })
}

/** When what was ordered at a moment must leave. */
export function shippingDeadline(orderedAt: Date): Date {
  return new Date(orderedAt.getTime() + DAYS_TO_SHIP * 24 * HOUR_MS)
}

/** A line with the channel's VAT on goods and shipping. */
export function taxedLine(
  channel: string,
  line: OrderLineInput
): OrderLineInput {
  const tax = { code: `VAT-${channel}`, rate: VAT[channel] ?? 20 }
  return { ...line, taxes: [tax], shipping_taxes: [tax] }
}

export function orderId(shop: DemoShop, number: number): string {
  return `${shop.prefix}${String(number).padStart(6, "0")}-A`
}

function pickProducts(random: Random, from: DemoProduct[]): DemoProduct[] {
  const count = pickOne(random, [1, 1, 1, 2, 2, 3])
  const chosen = new Set<DemoProduct>()
  while (chosen.size < count) {
    chosen.add(pickOne(random, from))
  }
  return [...chosen]
}
