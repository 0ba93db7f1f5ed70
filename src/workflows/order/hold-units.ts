import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import {
  allocateReservations,
  type ReservationNeed,
} from "../../mapping/order/allocate-reservations"
import { holdsUnits } from "../../mapping/order/holds-units"
import { liveLines } from "../../mapping/order/live-lines"
import type { OrderImportContext } from "../../mapping/order/order-import-context"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { createMissing } from "./create-missing"
import { createLevels, inventoryItemsOf, listLevels } from "./inventory-levels"
import type { BindingToImport } from "./list-bindings"
import { listBindings } from "./list-bindings"
import { loadImportContext } from "./load-import-context"
import { retrieveOrderInstance } from "./order-instance"

const LOCK_TIMEOUT_S = 60

type HoldNeed = ReservationNeed & { binding_id: string; mirakl_line_id: string }

/**
 * Holds the units of orders that are not imported yet, a page at a time, and
 * lets those of refused and cancelled ones go. The ids follow from the
 * bindings, so that no unit is held twice.
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
  const needs = bindings.flatMap((binding) => toNeeds(binding, context))
  const before = await service.orders.held.reservationIds(
    bindings.map(({ id }) => id)
  )
  const reserved = await replaceReservations(
    container,
    needs,
    before,
    instance.existing_location_ids
  )
  await service.orders.held.record(
    bindings.map(({ id, mirakl_updated_at, payload }) => ({
      binding_id: id,
      held_at: mirakl_updated_at,
      lines: (payload?.order_lines ?? []).map(({ order_line_id }) => ({
        mirakl_line_id: order_line_id,
        reservation_ids: reserved.get(keyOf(id, order_line_id)) ?? [],
      })),
    }))
  )
}

// Lines whose variant is not known yet hold nothing: there is nothing to hold.
// The units of an imported order are held by the order.
function toNeeds(
  { id, payload, status, order_id }: BindingToImport,
  { matchVariant, settings }: OrderImportContext
): HoldNeed[] {
  if (order_id || !payload || !holdsUnits(payload, status, settings)) {
    return []
  }
  return liveLines(payload).flatMap((line) => {
    const match = matchVariant({
      offer_id: line.offer_id,
      offer_sku: line.offer_sku ?? null,
    })
    return match.kind === "matched" && match.variant.manage_inventory
      ? [
          {
            binding_id: id,
            mirakl_line_id: line.order_line_id,
            // There is no line item yet: this names the units in its place.
            line_item_id: keyOf(id, line.order_line_id),
            quantity: line.quantity,
            inventory_items: match.variant.inventory_items,
          },
        ]
      : []
  })
}

async function replaceReservations(
  container: MedusaContainer,
  needs: HoldNeed[],
  beforeIds: string[],
  locationIds: string[]
): Promise<Map<string, string[]>> {
  const inventory = container.resolve(Modules.INVENTORY)
  const before = beforeIds.length
    ? await inventory.listReservationItems({ id: beforeIds }, { take: null })
    : []
  const lockIds = new Set([
    ...inventoryItemsOf(needs),
    ...before.map(({ inventory_item_id }) => inventory_item_id),
  ])
  if (!lockIds.size) {
    return new Map()
  }
  return container.resolve(Modules.LOCKING).execute(
    [...lockIds].sort(),
    async () => {
      const levels = await listLevels(container, needs, locationIds)
      const plan = allocateReservations(needs, levels, locationIds)
      const wanted = new Map(plan.reservations.map((row) => [row.id, row]))
      const gone = before.filter(({ id }) => !wanted.has(id))
      const changed = before.filter(({ id, quantity }) => {
        const target = wanted.get(id)?.quantity
        return target !== undefined && !MathBN.eq(quantity, target)
      })
      if (gone.length) {
        await inventory.deleteReservationItems(gone.map(({ id }) => id))
      }
      if (changed.length) {
        await inventory.updateReservationItems(
          changed.map(({ id }) => ({ id, quantity: wanted.get(id)?.quantity }))
        )
      }
      const known = new Set(before.map(({ id }) => id))
      await createLevels(container, plan)
      await createMissing(
        plan.reservations
          .filter(({ id }) => !known.has(id))
          .map((row) => ({
            ...row,
            line_item_id: null,
            external_id: lineOf(needs, row.line_item_id),
            description: "Sold on Mirakl, not imported yet",
          })),
        (rows) => inventory.createReservationItems(rows),
        (ids) =>
          inventory.listReservationItems(
            { id: ids },
            { select: ["id"], withDeleted: true, take: ids.length }
          )
      )
      const byLine = new Map<string, string[]>()
      for (const { id, line_item_id } of plan.reservations) {
        byLine.set(line_item_id, [...(byLine.get(line_item_id) ?? []), id])
      }
      return byLine
    },
    { timeout: LOCK_TIMEOUT_S }
  )
}

function lineOf(needs: HoldNeed[], key: string): string {
  return needs.find((need) => need.line_item_id === key)?.mirakl_line_id ?? key
}

function keyOf(bindingId: string, miraklLineId: string): string {
  return `held:${bindingId}:${miraklLineId}`
}
