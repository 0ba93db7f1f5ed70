import type {
  MedusaContainer,
  ReservationItemDTO,
} from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import {
  allocateReservations,
  type Reservation,
  type ReservationNeed,
} from "../../../mapping/order/allocate-reservations"
import { createMissing } from "../create-missing"
import { createLevels, inventoryItemsOf, listLevels } from "./inventory-levels"

const LOCK_TIMEOUT_S = 60

/** Units of a line that has no line item yet; what it has is a name in its place. */
export type HoldNeed = ReservationNeed & {
  binding_id: string
  mirakl_line_id: string
}

/** The ids of reservations, by what names their line. */
export type ReservedLines = Map<string, string[]>

/**
 * Makes what holds units what is needed: other reservations go, and those at
 * locations that are no longer the instance's; those that are missing are made,
 * all under the lock of the inventory items.
 *
 * @param beforeIds the reservations so far; they need not exist
 * @param noteFirst is told what will be there before it is made
 */
export async function replaceHeldUnits(
  container: MedusaContainer,
  needs: HoldNeed[],
  beforeIds: string[],
  locationIds: string[],
  noteFirst: (planned: ReservedLines) => Promise<void>
): Promise<ReservedLines> {
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
      // Core's update of a location leaves the units on the old level too.
      const stays = ({ id, location_id }: ReservationItemDTO) =>
        wanted.has(id) && locationIds.includes(location_id)
      const gone = before.filter((row) => !stays(row))
      const kept = before.filter(stays)
      const changed = kept.filter(({ id, quantity }) => {
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
      const planned = groupByLine(plan.reservations)
      const known = new Set(kept.map(({ id }) => id))
      const missing = plan.reservations.filter(({ id }) => !known.has(id))
      if (missing.length) {
        await noteFirst(planned)
      }
      await createLevels(container, plan)
      await createMissing(
        missing.map((row) => ({
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
      return planned
    },
    { timeout: LOCK_TIMEOUT_S }
  )
}

function groupByLine(reservations: Reservation[]): ReservedLines {
  const byLine: ReservedLines = new Map()
  for (const { id, line_item_id } of reservations) {
    byLine.set(line_item_id, [...(byLine.get(line_item_id) ?? []), id])
  }
  return byLine
}

function lineOf(needs: HoldNeed[], key: string): string {
  return needs.find((need) => need.line_item_id === key)?.mirakl_line_id ?? key
}
