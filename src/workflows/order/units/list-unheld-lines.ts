import type {
  MedusaContainer,
  ReservationItemDTO,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { UnheldLine } from "../../../modules/mirakl/queries/uncounted-orders"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

/**
 * Reads the lines of an instance's orders whose units nothing holds: neither
 * the reservations that are noted, which are noted before they are made, nor,
 * of a placed order, its own.
 */
export async function listUnheldLines(
  container: MedusaContainer,
  instanceId: string
): Promise<UnheldLine[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const lines = await service.orders.held.unheldLines(instanceId)
  const made = await listMade(container, {
    id: lines.flatMap(({ reservation_ids }) => reservation_ids),
  })
  const reserved = await listMade(container, {
    line_item_id: lines.flatMap(({ line_item_id }) => line_item_id ?? []),
  })
  const madeIds = new Set(made.map(({ id }) => id))
  const itemIds = new Set(reserved.map(({ line_item_id }) => line_item_id))
  return lines.filter(
    ({ reservation_ids, line_item_id }) =>
      !(line_item_id && itemIds.has(line_item_id)) &&
      (!reservation_ids.length ||
        reservation_ids.some((id) => !madeIds.has(id)))
  )
}

async function listMade(
  container: MedusaContainer,
  filters: { id: string[] } | { line_item_id: string[] }
): Promise<Pick<ReservationItemDTO, "id" | "line_item_id">[]> {
  return Object.values(filters).some((ids) => ids.length)
    ? container.resolve(Modules.INVENTORY).listReservationItems(filters, {
        select: ["id", "line_item_id"],
        take: null,
      })
    : []
}
