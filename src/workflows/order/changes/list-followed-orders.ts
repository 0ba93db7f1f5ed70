import type { MedusaContainer } from "@medusajs/framework/types"
import { settleCancelations } from "../../../mapping/order/settle-cancelations"
import {
  excludedUnits,
  mayExcludeMore,
} from "../../../mapping/order-action/excluded-units"
import { isParcelKey } from "../../../mapping/order-change/begun-parcel"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklOrderDTO } from "../../../modules/mirakl/types"
import { hasCancelations, listOrderedUnits } from "../read/settle-payloads"
import { toStoredOrder } from "../stored-order"
import type { FollowedOrder } from "./followed-order"
import { readOrderFacts } from "./read-order-facts"

/** Imported orders of a page, and those of which the store has nothing left. */
export type OrdersToFollow = { orders: FollowedOrder[]; gone: MiraklOrderDTO[] }

/** Reads imported orders, a page of 100 at most, as Mirakl and as the store have them; in sets. */
export async function listFollowedOrders(
  container: MedusaContainer,
  bindingIds: string[]
): Promise<OrdersToFollow> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const bindings = await service.listMiraklOrders(
    { id: bindingIds, status: "imported" },
    {
      relations: ["lines", "shipments", "changes", "actions"],
      take: bindingIds.length,
    }
  )
  const ordered = await listOrderedUnits(
    service,
    bindings.flatMap(({ id, payload: stored }) => {
      const payload = toStoredOrder(stored)
      return payload && hasCancelations(payload) ? [id] : []
    })
  )
  const facts = await readOrderFacts(
    container,
    bindings.flatMap(({ order_id }) => order_id ?? [])
  )
  const orders = bindings.flatMap((binding) => {
    const order = facts.get(binding.order_id ?? "")
    const payload = toStoredOrder(binding.payload)
    if (!order || !payload) {
      return []
    }
    const excluded = excludedUnits(binding.actions)
    return {
      binding_id: binding.id,
      mirakl_order_id: binding.mirakl_order_id,
      order_id: order.id,
      shop_key: binding.shop_key,
      moves_stock: binding.moves_stock,
      mirakl_updated_at: binding.mirakl_updated_at,
      payload,
      settled: settleCancelations(payload, ordered.get(binding.id)),
      lines: binding.lines.map(({ mirakl_line_id, line_item_id }) => ({
        mirakl_line_id,
        line_item_id,
        excluded: excluded.get(mirakl_line_id) ?? 0,
      })),
      may_exclude_more: mayExcludeMore(binding.actions),
      known_shipment_ids: new Set(
        binding.shipments.flatMap((it) => it.mirakl_shipment_id ?? [])
      ),
      done: new Set(
        binding.changes
          .filter(({ status }) => status === "done")
          .map(({ key }) => key)
      ),
      begun_parcels: binding.changes
        .filter(({ status, key }) => status === "doing" && isParcelKey(key))
        .map(({ key }) => key),
      flags: binding.flags ?? {},
      facts: order,
    }
  })
  const gone = bindings.filter(
    ({ order_id }) => order_id && !facts.has(order_id)
  )
  return { orders, gone }
}
