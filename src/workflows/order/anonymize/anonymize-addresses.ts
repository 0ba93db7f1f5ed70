import type {
  IOrderModuleService,
  MedusaContainer,
  UpdateOrderChangeActionDTO,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BLANK_ADDRESS } from "../../../mapping/order/without-buyer"

type StoredAddresses = {
  billing_address: { id: string } | null
  shipping_address: { id: string } | null
  fulfillments: { delivery_address: { id: string } | null }[]
}

// The module offers no way to change an address of its own. This is what its
// own methods call.
type FulfillmentModule = {
  __container__: {
    fulfillmentAddressService: {
      update(rows: { id: string }[]): Promise<unknown>
    }
  }
}

// What core notes of an order that a person edited: an address or the e-mail before and after.
type Edit = { type?: string; old?: unknown; new?: unknown }

const FIELDS = [
  "billing_address.id",
  "shipping_address.id",
  "fulfillments.delivery_address.id",
]

/**
 * Blanks the addresses of an order, of its fulfillments and in the history of
 * its edits, down to the country.
 *
 * @param email takes the place of the order's: one that nobody can be reached at
 */
export async function anonymizeAddresses(
  container: MedusaContainer,
  orderId: string,
  email: string
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  const [order]: StoredAddresses[] = data
  if (!order && (await isDeleted(orders, orderId))) {
    return
  }
  const formerIds = await blankEdits(container, orderId)
  const ids = [order?.billing_address?.id, order?.shipping_address?.id]
    .concat(formerIds)
    .flatMap((id) => id ?? [])
  await orders.updateOrderAddresses(
    [...new Set(ids)].map((id) => ({ id, ...BLANK_ADDRESS }))
  )
  await orders.updateOrders([{ id: orderId, email }])
  const deliveries = (order?.fulfillments ?? []).flatMap(
    ({ delivery_address }) => delivery_address ?? []
  )
  await container
    .resolve<FulfillmentModule>(Modules.FULFILLMENT)
    .__container__.fulfillmentAddressService.update(
      deliveries.map(({ id }) => ({ id, ...BLANK_ADDRESS }))
    )
}

// Core takes the addresses and the history of an order that it deletes along.
async function isDeleted(
  orders: IOrderModuleService,
  orderId: string
): Promise<boolean> {
  const found = await orders.listOrders(
    { id: orderId },
    { select: ["id"], withDeleted: true }
  )
  return found.length === 0
}

/** @returns the ids of the addresses that the order had before and after its edits */
async function blankEdits(
  container: MedusaContainer,
  orderId: string
): Promise<string[]> {
  const orders = container.resolve(Modules.ORDER)
  const changes = await orders.listOrderChanges(
    { order_id: orderId },
    { relations: ["actions"], take: null }
  )
  const ids: string[] = []
  for (const action of changes.flatMap((change) => change.actions)) {
    const details: Edit = action.details ?? {}
    if (details.type === "email" || details.type?.endsWith("_address")) {
      ids.push(...[details.old, details.new].flatMap(idOf))
      const blank: UpdateOrderChangeActionDTO & { details: Edit } = {
        id: action.id,
        // What is not named would stay.
        details: { type: details.type, old: null, new: null },
      }
      await orders.updateOrderChangeActions(blank)
    }
  }
  return ids
}

function idOf(address: unknown): string[] {
  return typeof address === "object" &&
    address !== null &&
    "id" in address &&
    typeof address.id === "string"
    ? [address.id]
    : []
}
