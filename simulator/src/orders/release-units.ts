import type { Order, OrderLine } from "../state/order"
import {
  findOffer,
  keepStock,
  offersOf,
  requirePlatform,
  type Moment,
} from "../state/simulator-state"

/** Takes a line's units off its offer, never below zero. */
export function takeUnits(moment: Moment, order: Order, line: OrderLine): void {
  const offer = findOffer(moment.state, order.shop_id, line.offer_sku)
  if (!offer || offer.deleted) {
    return
  }
  offer.quantity = Math.max(0, offer.quantity - line.quantity)
  offer.last_updated = moment.now
  let left = line.quantity
  for (const warehouse of offer.warehouses) {
    const taken = Math.min(left, warehouse.quantity)
    warehouse.quantity -= taken
    left -= taken
  }
  keepStock(offersOf(moment.state, order.shop_id), offer)
}

/** Gives units back to the offer on platforms that do so. */
export function releaseUnits(
  moment: Moment,
  order: Order,
  line: OrderLine,
  quantity: number
): void {
  const { behaviour } = requirePlatform(moment.state, order.platform_id)
  const offer = findOffer(moment.state, order.shop_id, line.offer_sku)
  if (!behaviour.restock_on_cancelation || !offer || offer.deleted) {
    return
  }
  offer.quantity += quantity
  offer.last_updated = moment.now
  keepStock(offersOf(moment.state, order.shop_id), offer)
}
