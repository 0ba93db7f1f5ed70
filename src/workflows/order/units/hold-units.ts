import type { MedusaContainer } from "@medusajs/framework/types"
import { linesThatLeft } from "../../../mapping/order/has-left"
import { holdsUnits } from "../../../mapping/order/holds-units"
import { liveLines } from "../../../mapping/order/live-lines"
import type { OrderImportContext } from "../../../mapping/order/order-import-context"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import { UNITS_TO_HOLD } from "../../../modules/mirakl/queries/held-units"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { BindingToImport } from "../list-bindings"
import { listBindings } from "../list-bindings"
import { loadImportContext } from "../place/load-import-context"
import { findLeftUnseen } from "./find-left-unseen"
import { retrieveOrderInstance } from "../order-instance"
import {
  replaceHeldUnits,
  type HoldNeed,
  type ReservedLines,
} from "./replace-held-units"

/**
 * Holds the units of orders that are not imported yet, a page at a time, and
 * lets those of refused and cancelled ones go. The ids follow from the
 * bindings, so that no unit is held twice; they are noted before the
 * reservations are made, so that whatever comes next finds them. An order of
 * which a line could not be held is looked at again by the next run. An archived
 * instance holds nothing. What has left stays held when its order is cancelled.
 */
export async function holdUnits(
  container: MedusaContainer,
  instanceId: string,
  bindingIds: string[]
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await retrieveOrderInstance(container, instanceId)
  const bindings = await listBindings(service, bindingIds)
  const payloads = bindings.flatMap(({ payload }) => payload ?? [])
  const context = await loadImportContext(container, instance, payloads)
  const isArchived = instance.status === "archived"
  const left = await findLeftUnseen(container, bindings)
  const needs = isArchived
    ? []
    : bindings.flatMap((binding) =>
        toNeeds(binding, context, left.has(binding.id))
      )
  const before = await service.orders.held.reservationIds(
    // Of what was purged nobody can tell what it is to hold: it stays as it is.
    bindings
      .filter(({ order_id, payload }) => isArchived || order_id || payload)
      .map(({ id }) => id)
  )
  const record = (
    reserved: ReservedLines,
    heldAt: (binding: BindingToImport) => Date
  ) =>
    service.orders.held.record(
      bindings.map((binding) => ({
        binding_id: binding.id,
        held_at: heldAt(binding),
        lines: (binding.payload?.order_lines ?? []).map(
          ({ order_line_id }) => ({
            mirakl_line_id: order_line_id,
            reservation_ids:
              reserved.get(keyOf(binding.id, order_line_id)) ?? [],
          })
        ),
      }))
    )
  const reserved = await replaceHeldUnits(
    container,
    needs,
    before,
    instance.existing_location_ids,
    (planned) => record(planned, () => UNITS_TO_HOLD)
  )
  const isHeld = (bindingId: string) =>
    !isArchived &&
    needs.every(
      (need) => need.binding_id !== bindingId || reserved.has(need.line_item_id)
    )
  await record(reserved, ({ id, mirakl_updated_at }) =>
    isHeld(id) ? mirakl_updated_at : UNITS_TO_HOLD
  )
}

// A line whose variant is not known yet holds nothing, and is looked at again
// by every run. The units of an imported order are held by the order.
function toNeeds(
  { id, payload, status, order_id, first_state }: BindingToImport,
  { matchVariant, settings }: OrderImportContext,
  hasLeft: boolean
): HoldNeed[] {
  if (
    order_id ||
    !payload ||
    !(
      hasLeft || holdsUnits(payload, status, settings, first_state ?? undefined)
    )
  ) {
    return []
  }
  const lines = hasLeft ? linesThatLeft(payload) : liveLines(payload)
  return lines.flatMap((line) => {
    const match = matchVariant({
      offer_id: line.offer_id,
      offer_sku: line.offer_sku ?? null,
    })
    const variant = match.kind === "matched" ? match.variant : null
    return variant?.manage_inventory === false
      ? []
      : [
          {
            binding_id: id,
            mirakl_line_id: line.order_line_id,
            // There is no line item yet: this names the units in its place.
            line_item_id: keyOf(id, line.order_line_id),
            quantity: line.quantity,
            inventory_items: variant?.inventory_items ?? [],
          },
        ]
  })
}

function keyOf(bindingId: string, miraklLineId: string): string {
  return `held:${bindingId}:${miraklLineId}`
}
