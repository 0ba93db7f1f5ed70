import type {
  ICustomerModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  customerFields,
  decideCustomerChanges,
} from "../../../mapping/order/decide-customer-changes"
import type { OrderCustomer } from "../../../mapping/order/to-customers"

type RowUpdates = { update(rows: { id: string }[]): Promise<unknown> }

// The module's own methods write one set of values to many rows. What they
// call writes each row its values, in one statement: a page has a hundred
// buyers.
type CustomerModule = ICustomerModuleService & {
  customerService_: RowUpdates
  customerAddressService_: RowUpdates
}

/**
 * Creates the customers that are new and updates the others, with their
 * addresses, each kind of change for all of them at once. The ids follow from
 * Mirakl's, so that a customer is never multiplied.
 */
export async function saveCustomers(
  container: MedusaContainer,
  customers: OrderCustomer[]
): Promise<void> {
  const service = container.resolve<CustomerModule>(Modules.CUSTOMER)
  const ids = [...new Set(customers.map(({ id }) => id))]
  const stored = await service.listCustomers(
    { id: ids },
    { relations: ["addresses"], withDeleted: true, take: ids.length }
  )
  const changes = decideCustomerChanges(customers, stored)
  if (changes.create.length) {
    await service.createCustomers(changes.create.map(toNewCustomer))
  }
  if (changes.restore.length) {
    await service.restoreCustomers(changes.restore)
  }
  if (changes.update.length) {
    await service.customerService_.update(changes.update)
  }
  if (changes.create_addresses.length) {
    await service.createCustomerAddresses(changes.create_addresses)
  }
  if (changes.update_addresses.length) {
    await service.customerAddressService_.update(changes.update_addresses)
  }
}

function toNewCustomer(customer: OrderCustomer) {
  const { id, email, metadata, addresses } = customer
  return {
    ...customerFields(customer),
    id,
    email,
    metadata,
    addresses: addresses.map(({ kind, ...address }) => ({
      ...address,
      is_default_billing: kind === "billing",
      is_default_shipping: kind === "shipping",
    })),
  }
}
