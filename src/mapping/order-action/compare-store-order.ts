import { MathBN } from "@medusajs/framework/utils"
import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import type { FlagCode, Flags } from "../decision/flags"
import { isLiveOrderLine } from "../shipment/is-live-order-line"
import { compareAddress, type StoreAddress } from "./compare-address"
import { sumBookedDeductions } from "./sum-booked-deductions"

/** A Medusa order, as far as Mirakl could differ from it. */
export type StoreOrderFacts = {
  is_canceled: boolean
  items: {
    id: string
    sku: string | null
    quantity: number
    /** Of a fee that Mirakl charges beside the goods. */
    is_fee: boolean
  }[]
  shipping_address: StoreAddress | null
  /** Major units, of all its payments. */
  captured: number
  refunded: number
}

/** The flags that follow from a comparison: each is raised or cleared by it. */
export const COMPARED_FLAGS = [
  "ITEMS_EDITED",
  "ADDRESS_EDITED",
  "ADDRESS_CHANGED_LATE",
  "REFUNDED_OUTSIDE",
] as const satisfies readonly FlagCode[]

/** An order as Mirakl has it. */
export type ToldOrder = {
  order: MiraklOrder
  /** Without what was cancelled: what the store makes of it. */
  settled: MiraklOrder
  /** The store has not followed all cancelations: it may have more units still. */
  is_behind: boolean
  /** Of the address that the plugin made; a person's has another. */
  shipping_address_id: string
  /** The store's own taxes count: it costs something else than on Mirakl. */
  has_own_taxes: boolean
}

// Less than half of the smallest unit of any currency.
const NOTHING_MUCH = 0.0004

type BoundLine = { mirakl_line_id: string; line_item_id: string | null }

/**
 * What was done to an order in the store that Mirakl does not follow: found in
 * what both sides have now, not in who did what, so that what came from Mirakl
 * is never taken for an edit, and a flag goes when both agree again. A
 * cancelled order differs in everything, and has a flag of its own.
 */
export function compareStoreOrder(
  told: ToldOrder,
  lines: BoundLine[],
  store: StoreOrderFacts
): Flags {
  const { order } = told
  if (
    store.is_canceled ||
    ["CANCELED", "REFUSED"].includes(order.order_state)
  ) {
    return {}
  }
  const edited = editedSkus(told, lines, store)
  const refunded = sumBookedDeductions(told, store.captured)
  return {
    ...(edited.length ? { ITEMS_EDITED: { skus: edited } } : {}),
    ...compareAddress(told, store.shipping_address),
    ...(MathBN.gt(MathBN.sub(store.refunded, refunded), NOTHING_MUCH)
      ? {
          REFUNDED_OUTSIDE: {
            store_refunded: store.refunded,
            mirakl_refunded: refunded.toNumber(),
          },
        }
      : {}),
  }
}

function editedSkus(
  { order, settled, is_behind }: ToldOrder,
  lines: BoundLine[],
  store: StoreOrderFacts
): string[] {
  const units = new Map(
    settled.order_lines.map((line) => [line.order_line_id, line.quantity])
  )
  const wireLines = new Map(
    order.order_lines.map((line) => [line.order_line_id, line])
  )
  const bound = new Map(
    lines.map((line) => [line.line_item_id, wireLines.get(line.mirakl_line_id)])
  )
  const items = new Map(store.items.map((item) => [item.id, item]))
  const changed = [...bound].flatMap(([id, line]) => {
    const here = items.get(id ?? "")?.quantity ?? 0
    const isSame =
      !line ||
      here === units.get(line.order_line_id) ||
      (is_behind && isBetween(here, line, units)) ||
      (here === 0 && !isLiveOrderLine({ mirakl_state: line.order_line_state }))
    return id === null || isSame ? [] : [line.offer_sku ?? line.order_line_id]
  })
  const added = store.items
    .filter(
      ({ id, is_fee, quantity }) => !bound.has(id) && !is_fee && quantity > 0
    )
    .map(({ sku, id }) => sku ?? id)
  return [...new Set([...changed, ...added])]
}

// All that was cancelled is off, or some of it, or nothing.
function isBetween(
  here: number,
  line: MiraklOrderLine,
  settled: Map<string, number>
): boolean {
  const least = settled.get(line.order_line_id) ?? 0
  const canceled = line.cancelations.reduce(
    (sum, { quantity }) => sum + (quantity ?? 0),
    0
  )
  return here >= least && here <= least + canceled
}
