import { MathBN } from "@medusajs/framework/utils"
import type {
  MiraklCancelation,
  MiraklOrder,
  MiraklOrderLine,
} from "../../mirakl-api"
import { lessCoded, type CodedAmount } from "./less-coded"
import { isLiveOrderLine } from "../shipment/is-live-order-line"

/** What a line was before anything was cancelled on it, as first seen. */
export type OrderedUnits = {
  quantity: number
  price: string
  shipping_price: string | null
}

/**
 * The order as it stands: what was cancelled is off its lines, and their list
 * of cancelations is empty. Platforms differ in whether quantity and price of
 * a line are already net of its cancelations; nothing is subtracted twice.
 *
 * @param ordered by Mirakl line id, where known
 */
export function settleCancelations(
  order: MiraklOrder,
  ordered: ReadonlyMap<string, OrderedUnits> = new Map()
): MiraklOrder {
  if (!order.order_lines.some((line) => line.cancelations.length)) {
    return order
  }
  return {
    ...order,
    // It is about what was ordered.
    total_price: null,
    order_lines: order.order_lines.map((line) =>
      isSettled(line, ordered.get(line.order_line_id))
        ? { ...line, cancelations: [] }
        : settleLine(line)
    ),
  }
}

/**
 * Whether a line's amounts are net of its cancelations: it has shrunk since it
 * was first seen, or its price is what unit × quantity is without them. The
 * official example shows lines that keep quantity and price, so that is what
 * counts where nothing tells.
 */
function isSettled(
  line: MiraklOrderLine,
  ordered: OrderedUnits | undefined
): boolean {
  const isDead = !isLiveOrderLine({ mirakl_state: line.order_line_state })
  if (!line.cancelations.length || isDead) {
    return true
  }
  if (ordered) {
    return (
      line.quantity < ordered.quantity ||
      MathBN.lt(line.price, ordered.price) ||
      MathBN.lt(line.shipping_price ?? 0, ordered.shipping_price ?? 0)
    )
  }
  const cancelled = sumOf(line.cancelations, ({ amount }) => amount)
  return (
    line.price_unit != null &&
    cancelled.gt(0) &&
    MathBN.convert(MathBN.mult(line.price_unit, line.quantity), 10).eq(
      MathBN.convert(MathBN.add(line.price, cancelled), 10)
    )
  )
}

function settleLine(line: MiraklOrderLine): MiraklOrderLine {
  const { cancelations } = line
  const goods = sumOf(cancelations, ({ amount }) => amount)
  const shipping = sumOf(cancelations, (it) => it.shipping_amount)
  const fees = sumOf(
    cancelations.flatMap((it) => it.fees),
    ({ amount }) => amount
  )
  const units = cancelations.reduce((sum, it) => sum + (it.quantity ?? 0), 0)
  const less = (amount: number, by: Decimal) =>
    MathBN.convert(MathBN.sub(amount, by), 10).toNumber()
  return {
    ...line,
    quantity: Math.max(line.quantity - units, 0),
    price: less(line.price, goods),
    shipping_price: less(line.shipping_price ?? 0, shipping),
    total_price:
      line.total_price == null
        ? line.total_price
        : less(line.total_price, MathBN.sum(goods, shipping, fees)),
    total_commission:
      line.total_commission == null
        ? line.total_commission
        : less(
            line.total_commission,
            sumOf(cancelations, (it) => it.commission_total_amount)
          ),
    taxes: lessCoded(line.taxes, codedOf(cancelations, "taxes")),
    shipping_taxes: lessCoded(
      line.shipping_taxes,
      codedOf(cancelations, "shipping_taxes")
    ),
    fees: lessCoded(line.fees, codedOf(cancelations, "fees")),
    cancelations: [],
  }
}

type Decimal = ReturnType<typeof MathBN.convert>

function sumOf<Item>(
  items: Item[],
  amountOf: (item: Item) => number | null | undefined
): Decimal {
  return MathBN.sum(0, ...items.map((item) => amountOf(item) ?? 0))
}

function codedOf(
  cancelations: MiraklCancelation[],
  kind: "taxes" | "shipping_taxes" | "fees"
): CodedAmount[] {
  return cancelations.flatMap((it): CodedAmount[] => it[kind])
}
