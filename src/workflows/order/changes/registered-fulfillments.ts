import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, type ChangeActionType } from "@medusajs/framework/utils"

/**
 * The ids of the fulfilments that an order knows to be made, or to be cancelled.
 * Core tells the order after it has moved the stock: of a registered one the
 * stock has moved.
 */
export async function registeredFulfillments(
  container: MedusaContainer,
  orderId: string,
  action: `${
    ChangeActionType.FULFILL_ITEM | ChangeActionType.CANCEL_ITEM_FULFILLMENT}`
): Promise<Set<string>> {
  const changes = await container
    .resolve(Modules.ORDER)
    .listOrderChanges(
      { order_id: orderId, status: "confirmed" },
      { select: ["id"], relations: ["actions"], take: null }
    )
  return new Set(
    changes
      .flatMap(({ actions }) => actions)
      .filter((it) => it.action === action)
      .map(({ reference_id }) => reference_id)
  )
}
