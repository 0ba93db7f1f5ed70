import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import { withPlaces } from "../order/to-fee-items"
import { toLinePricing } from "../order/to-line-item"
import { isLiveOrderLine } from "../shipment/is-live-order-line"
import { changedTaxes } from "./changed-taxes"
import type { ItemFacts, OrderFacts } from "./order-facts"

/** A line that keeps the units that are fulfilled: what has left is not undone. */
export type LateLine = {
  id: string
  /** Units that it keeps. */
  kept: number
  /** Of them, those that were cancelled. */
  units: number
  /** Some of it is packed and has not left: unpacked, it can follow. */
  is_packed: boolean
}

/** What is to become of a line on which something was cancelled, and of its fees. */
export type LinePlan = {
  items: { id: string; quantity: number; unit_price: string }[]
  item_taxes: { id: string; rate: string }[]
  /** It, when more of it was cancelled than is still to be fulfilled. */
  late: LateLine[]
}

/**
 * Mirakl's live units, price and taxes of a line; what is fulfilled stays.
 *
 * @param settled the order net of cancelations
 * @returns null when the line's taxes can't be expressed
 */
export function planLine(
  settled: MiraklOrder,
  line: MiraklOrderLine,
  item: ItemFacts,
  facts: OrderFacts
): LinePlan | null {
  const isOff = !isLive(line) || line.quantity <= 0
  const wanted = isOff ? 0 : line.quantity
  const kept = item.fulfilled_quantity
  if (kept > wanted) {
    return {
      items: changedItem(item, kept, item.unit_price),
      item_taxes: [],
      late: [
        {
          id: item.id,
          kept,
          units: kept - wanted,
          is_packed: isPacked(item, facts),
        },
      ],
    }
  }
  const pricing = isOff ? null : toLinePricing(settled, line)
  if (!isOff && !pricing) {
    return null
  }
  const fees = facts.items.filter(
    ({ fee }) => fee?.mirakl_line_id === line.order_line_id
  )
  return {
    items: [
      ...changedItem(
        item,
        // What a person took off in the store does not come back.
        Math.min(wanted, item.quantity),
        pricing?.unit_price ?? item.unit_price
      ),
      ...fees.flatMap((fee) => changedItem(fee, ...feeOf(fee, line, isOff))),
    ],
    item_taxes: changedTaxes(item, pricing?.tax_lines ?? null),
    late: [],
  }
}

function isPacked({ id }: ItemFacts, { fulfillments }: OrderFacts): boolean {
  return fulfillments.some(
    ({ is_shipped, is_canceled, items }) =>
      !is_shipped &&
      !is_canceled &&
      items.some(({ line_item_id }) => line_item_id === id)
  )
}

function changedItem(item: ItemFacts, quantity: number, unitPrice: string) {
  return item.quantity === quantity && MathBN.eq(item.unit_price, unitPrice)
    ? []
    : [{ id: item.id, quantity, unit_price: unitPrice }]
}

function feeOf(
  item: ItemFacts,
  line: MiraklOrderLine,
  isOff: boolean
): [number, string] {
  const amount = withPlaces(line.fees).find(
    ({ fee, place }) => fee.code === item.fee?.code && place === item.fee.place
  )?.fee.amount
  return isOff || !amount ? [0, item.unit_price] : [1, String(amount)]
}

/** Whether a line is still to be delivered. */
export function isLive(line: MiraklOrderLine): boolean {
  return isLiveOrderLine({ mirakl_state: line.order_line_state })
}
