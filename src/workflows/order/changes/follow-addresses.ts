import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { decideAddresses } from "../../../mapping/order/decide-addresses"
import { differsFrom } from "../../../mapping/order/differs-from"
import type { OrderImportContext } from "../../../mapping/order/order-import-context"
import { toCustomers } from "../../../mapping/order/to-customers"
import { saveCustomers } from "../place/save-customers"
import type { FollowedOrder } from "./followed-order"

/**
 * Updates the addresses that Mirakl changed, on orders of which nothing is
 * fulfilled, and on their customers. An address that a person replaced in the
 * store has another id, and stays theirs.
 *
 * @returns the ids of the orders whose address changed
 */
export async function followAddresses(
  container: MedusaContainer,
  context: OrderImportContext,
  orders: FollowedOrder[]
): Promise<Set<string>> {
  const service = container.resolve(Modules.ORDER)
  const wanted = orders.filter(isOpen).flatMap((order) => {
    const addresses = decideAddresses(order.settled, context)
    return addresses.kind === "addresses" ? [{ order, addresses }] : []
  })
  const own = wanted.flatMap(({ order: { order_id, facts }, addresses }) => [
    ...(facts.billing_address_id === addresses.billing.id
      ? [{ order_id, address: addresses.billing }]
      : []),
    ...(facts.shipping_address_id === addresses.shipping.id
      ? [{ order_id, address: addresses.shipping }]
      : []),
  ])
  const ids = own.map(({ address }) => address.id)
  const current = new Map(
    (ids.length
      ? await service.listOrderAddresses({ id: ids }, { take: ids.length })
      : []
    ).map((address) => [address.id, address])
  )
  const changed = own.filter(({ address }) => {
    const before = current.get(address.id)
    return before !== undefined && differsFrom(before, address)
  })
  if (!changed.length) {
    return new Set()
  }
  const changedIds = new Set(changed.map(({ order_id }) => order_id))
  // The orders last: they are what tells that an address has changed.
  await saveCustomers(
    container,
    wanted
      .filter(({ order }) => changedIds.has(order.order_id))
      .flatMap(({ order, addresses: { billing, shipping } }) =>
        toCustomers(order.shop_key, order.payload, billing, shipping)
      )
  )
  await service.updateOrderAddresses(changed.map(({ address }) => address))
  return changedIds
}

function isOpen({ facts }: FollowedOrder): boolean {
  return (
    facts.status !== "canceled" &&
    facts.fulfillments.every(({ is_canceled }) => is_canceled)
  )
}
