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
  const found = new Set<string>()
  for (const { id, payload } of left) {
    if (payload && (await isHeld(container, service, id))) {
      const units = unitsThatLeft(payload)
      await service.orders.changeFlags([
        { id, raise: { CANCELED_AFTER_FULFILLMENT: { units } }, clear: [] },
      ])
      found.add(id)
    }
  }
  return found
}

async function isHeld(
  container: MedusaContainer,
  service: MiraklModuleService,
  bindingId: string
): Promise<boolean> {
  const ids = await service.orders.held.reservationIds([bindingId])
  const [reservation] = ids.length
    ? await container
        .resolve(Modules.INVENTORY)
        .listReservationItems({ id: ids }, { select: ["id"], take: 1 })
    : []
  return reservation !== undefined
}
