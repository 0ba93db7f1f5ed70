import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { deriveMedusaId } from "../../../mapping/order/derive-medusa-id"
import { movesStock } from "../../../mapping/order/moves-stock"
import { lineItemId } from "../../../mapping/order/order-item"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { PlacedOrder } from "../../../modules/mirakl/queries/order-ledger"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { BindingToImport } from "../list-bindings"
import { shopKeyOf, type OrderInstance } from "../order-instance"
import type { BegunOrder } from "./read-placed-orders"

/**
 * Notes the orders that a run made and died before it noted them. Whatever
 * would be decided about them now, they are in the store: they go on from
 * there, and follow what Mirakl has done since.
 *
 * @param bindings without a Medusa order
 * @returns those of which it was made
 */
export async function noteMadeOrders(
  container: MedusaContainer,
  instance: OrderInstance,
  bindings: BindingToImport[]
): Promise<BegunOrder[]> {
  const shopKey = shopKeyOf(instance)
  const byOrderId = new Map(
    bindings.map((binding) => [
      deriveMedusaId("order", shopKey, binding.mirakl_order_id),
      binding,
    ])
  )
  if (!byOrderId.size) {
    return []
  }
  const orders = await container.resolve(Modules.ORDER).listOrders(
    { id: [...byOrderId.keys()] },
    {
      select: ["id"],
      relations: ["items", "summary"],
      withDeleted: true,
      take: byOrderId.size,
    }
  )
  const made = orders.flatMap((order) => {
    const binding = byOrderId.get(order.id)
    return binding ? [{ order, binding }] : []
  })
  if (!made.length) {
    return []
  }
  const noted = made.map(({ order, binding }) =>
    toPlaced(order, binding, instance)
  )
  await container
    .resolve<MiraklModuleService>(MIRAKL_MODULE)
    .orders.recordPlaced(noted)
  return made.map(({ order, binding }, index) => ({
    binding_id: binding.id,
    mirakl_order_id: binding.mirakl_order_id,
    order_id: order.id,
    phase: "ordered",
    holds_units: binding.units_held_at !== null,
    moves_stock: noted[index]?.moves_stock ?? true,
  }))
}

// Its own rows tell what it is: what it was made of may have changed since.
function toPlaced(
  order: OrderDTO,
  { id, mirakl_order_id, payload, first_state }: BindingToImport,
  instance: OrderInstance
): PlacedOrder {
  const items = new Map((order.items ?? []).map((item) => [item.id, item]))
  return {
    id,
    order_id: order.id,
    store_total:
      instance.tax_system === "store"
        ? MathBN.convert(order.summary?.original_order_total ?? 0).toFixed()
        : null,
    // It may lack whatever Mirakl has changed since.
    follows: null,
    moves_stock:
      !payload || movesStock(payload, instance, first_state ?? undefined),
    lines: (payload?.order_lines ?? []).flatMap(({ order_line_id }) => {
      const item = items.get(
        lineItemId(shopKeyOf(instance), mirakl_order_id, order_line_id)
      )
      return item
        ? [
            {
              mirakl_line_id: order_line_id,
              line_item_id: item.id,
              variant_id: item.variant_id ?? null,
            },
          ]
        : []
    }),
  }
}
