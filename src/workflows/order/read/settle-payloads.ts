import type { MiraklOrder } from "../../../mirakl-api"
import {
  settleCancelations,
  type OrderedUnits,
} from "../../../mapping/order/settle-cancelations"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

type WithPayload = { id: string; payload: MiraklOrder | null }

/** Takes what was cancelled off the payloads of bindings. Costs a query only where something was. */
export async function settlePayloads<Binding extends WithPayload>(
  service: MiraklModuleService,
  bindings: Binding[]
): Promise<Binding[]> {
  const ordered = await listOrderedUnits(
    service,
    bindings
      .filter(({ payload }) => payload && hasCancelations(payload))
      .map(({ id }) => id)
  )
  return bindings.map((binding) => ({
    ...binding,
    payload:
      binding.payload &&
      settleCancelations(binding.payload, ordered.get(binding.id)),
  }))
}

/** What was ordered on the lines of bindings before anything was cancelled, by binding and Mirakl line id. */
export async function listOrderedUnits(
  service: MiraklModuleService,
  bindingIds: string[]
): Promise<Map<string, Map<string, OrderedUnits>>> {
  const byBinding = new Map<string, Map<string, OrderedUnits>>()
  if (!bindingIds.length) {
    return byBinding
  }
  for (const line of await service.orders.changes.orderedLines(bindingIds)) {
    const lines = byBinding.get(line.binding_id) ?? new Map()
    lines.set(line.mirakl_line_id, line)
    byBinding.set(line.binding_id, lines)
  }
  return byBinding
}

/** Whether something was cancelled on an order that still goes on. */
export function hasCancelations(order: MiraklOrder): boolean {
  return order.order_lines.some((line) => line.cancelations.length > 0)
}
