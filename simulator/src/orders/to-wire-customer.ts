import type { Address, Order } from "../state/order"
import type { Platform } from "../state/platform"

/**
 * The buyer. Addresses and organisation stay null until the order has reached
 * shipping, unless the platform shows them before acceptance.
 */
export function toWireCustomer(
  platform: Platform,
  order: Order
): Record<string, unknown> {
  const { customer } = order
  const shown =
    order.addresses_revealed ||
    platform.configuration.features.order_workflows
      .shipping_and_billing_details_before_acceptance
  return {
    ...(customer.accounting_contact && {
      accounting_contact: customer.accounting_contact,
    }),
    ...(customer.delivery_contact && {
      delivery_contact: customer.delivery_contact,
    }),
    billing_address: shown ? toWireAddress(customer.billing_address) : null,
    civility: customer.civility ?? null,
    customer_id: customer.customer_id,
    firstname: customer.firstname,
    lastname: customer.lastname,
    locale: customer.locale ?? null,
    organization: shown ? (customer.organization ?? null) : null,
    shipping_address: shown ? toWireAddress(customer.shipping_address) : null,
  }
}

function toWireAddress(address: Address | null): Address | null {
  return address === null ? null : { ...address }
}
