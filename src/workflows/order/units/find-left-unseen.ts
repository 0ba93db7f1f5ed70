import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { unitsThatLeft } from "../../../mapping/order/has-left"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { BindingToImport } from "../list-bindings"

/**
 * Finds orders that left and were cancelled before they could be imported, and
 * flags them: their units lie on no shelf, so that what holds them stays until
 * a person has counted. Where nothing holds them any more, a person has.
 *
 * @returns the ids of the bindings
 */
export async function findLeftUnseen(
  container: MedusaContainer,
  bindings: BindingToImport[]
): Promise<Set<string>> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const left = bindings.filter(
    ({ order_id, payload }) =>
      !order_id &&
      payload?.order_state === "CANCELED" &&
      unitsThatLeft(payload) > 0
  )
  if (!left.length) {
    return new Set()
  }
  const held = await listHeld(
    container,
    service,
    left.map(({ id }) => id)
  )
  const found = left.filter(({ id }) => held.has(id))
  await service.orders.changeFlags(
    found.map(({ id, payload }) => ({
      id,
      raise: {
        CANCELED_AFTER_FULFILLMENT: {
          units: payload ? unitsThatLeft(payload) : 0,
        },
      },
      clear: [],
    }))
  )
  return new Set(found.map(({ id }) => id))
}

// Whether they were made, the noted ids don't tell.
async function listHeld(
  container: MedusaContainer,
  service: MiraklModuleService,
  bindingIds: string[]
): Promise<Set<string>> {
  const bindings = await service.listMiraklOrders(
    { id: bindingIds },
    {
      select: ["id", "lines.id", "lines.held_reservation_ids"],
      relations: ["lines"],
      take: bindingIds.length,
    }
  )
  const noted = bindings.flatMap(({ id, lines }) =>
    lines
      .flatMap(({ held_reservation_ids: ids }) => ids)
      .map((reservation): [string, string] => [reservation, id])
  )
  const made = noted.length
    ? await container
        .resolve(Modules.INVENTORY)
        .listReservationItems(
          { id: noted.map(([id]) => id) },
          { select: ["id"], take: null }
        )
    : []
  const byReservation = new Map(noted)
  return new Set(made.flatMap(({ id }) => byReservation.get(id) ?? []))
}
