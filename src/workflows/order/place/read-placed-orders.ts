import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import type { OrderVariant } from "../../../mapping/order/order-variant"
import type { OrderPhase } from "../../../modules/mirakl/queries/order-ledger"
import { listOrderVariants } from "./list-order-variants"
import type { PlacedMiraklOrder } from "./placed-order"

/** A binding and the Medusa order that it already has. */
export type BegunOrder = {
  binding_id: string
  mirakl_order_id: string
  order_id: string
  phase: OrderPhase
  holds_units: boolean
  moves_stock: boolean
}

/**
 * Reads the facts of orders that an earlier run placed off their own rows: what
 * Mirakl says may have changed since. One that the store has cancelled since, or
 * deleted, takes no units and no payment any more.
 */
export async function readPlacedOrders(
  container: MedusaContainer,
  begun: BegunOrder[]
): Promise<PlacedMiraklOrder[]> {
  if (!begun.length) {
    return []
  }
  const orders = await container.resolve(Modules.ORDER).listOrders(
    { id: begun.map(({ order_id }) => order_id) },
    {
      select: ["id", "status", "currency_code", "is_draft_order"],
      relations: ["items", "summary", "transactions"],
      take: begun.length,
    }
  )
  const variantIds = orders.flatMap((order) =>
    (order.items ?? []).flatMap(({ variant_id }) => variant_id ?? [])
  )
  const variants = await listOrderVariants(container, {
    ids: [...new Set(variantIds)],
    skus: [],
  })
  const variantById = new Map(variants.map((variant) => [variant.id, variant]))
  const orderById = new Map(orders.map((order) => [order.id, order]))
  return begun.map((binding) => {
    const order = orderById.get(binding.order_id)
    const facts = order ? toFacts(order, variantById) : GONE
    return {
      ...binding,
      ...facts,
      items: binding.moves_stock ? facts.items : [],
    }
  })
}

// Deleted in the store, which is to cancel it: nothing is left to be made of it.
const GONE: PlacedFacts = {
  currency_code: "",
  total: "0",
  is_captured: false,
  is_draft: true,
  is_canceled: true,
  items: [],
}

type PlacedFacts = Omit<PlacedMiraklOrder, keyof BegunOrder>

function toFacts(
  order: OrderDTO,
  variants: Map<string, OrderVariant>
): PlacedFacts {
  const isCanceled = order.status === "canceled"
  return {
    currency_code: order.currency_code,
    total: isCanceled
      ? "0"
      : MathBN.convert(order.summary?.current_order_total ?? 0).toFixed(),
    is_captured: (order.transactions ?? []).some(
      ({ reference }) => reference === "capture"
    ),
    is_draft: Boolean(order.is_draft_order),
    is_canceled: isCanceled,
    items: (isCanceled ? [] : (order.items ?? [])).flatMap((item) => {
      const variant = variants.get(item.variant_id ?? "")
      return variant?.manage_inventory
        ? [
            {
              line_item_id: item.id,
              sku: variant.sku,
              quantity: MathBN.convert(item.quantity).toNumber(),
              inventory_items: variant.inventory_items,
            },
          ]
        : []
    }),
  }
}
