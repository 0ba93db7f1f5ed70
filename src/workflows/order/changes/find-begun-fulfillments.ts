import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { FollowedOrder } from "./followed-order"
import { freeUnits } from "./free-units"
import { registeredFulfillments } from "./registered-fulfillments"

/**
 * The fulfilments that a run made of a parcel before it died, with what it left
 * undone made up: core registers a fulfilment on its order after it has moved
 * the stock, so that of a registered one only the link and the reservations can
 * be missing.
 *
 * @returns null when one was not registered: nobody can tell whether its stock
 * has moved
 */
export async function findBegunFulfillments(
  container: MedusaContainer,
  order: FollowedOrder,
  mark: string
): Promise<string[] | null> {
  const ids = await listMade(container, mark)
  if (!ids.length) {
    return []
  }
  const { order_id } = order
  const registered = await registeredFulfillments(
    container,
    order_id,
    "FULFILL_ITEM"
  )
  if (!ids.every((id) => registered.has(id))) {
    return null
  }
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    ids.map((fulfillment_id) => ({
      [Modules.ORDER]: { order_id },
      [Modules.FULFILLMENT]: { fulfillment_id },
    }))
  )
  await freeUnits(container, order)
  return ids
}

// What failed in a living process was undone by core.
async function listMade(
  container: MedusaContainer,
  mark: string
): Promise<string[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "fulfillment",
      fields: ["id", "canceled_at"],
      filters: { metadata: { mirakl_change: mark } },
    })
  const made: { id: string; canceled_at: unknown }[] = data
  return made.flatMap(({ id, canceled_at }) => (canceled_at ? [] : [id]))
}
