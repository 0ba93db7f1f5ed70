import type {
  CustomerAddressDTO,
  CustomerDTO,
  ICustomerModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { differsFrom } from "../../mapping/order/differs-from"
import type { OrderCustomer } from "../../mapping/order/to-customer"

/**
 * Creates the customers that are new and updates the others, with their
 * addresses. The ids follow from Mirakl's, so that a customer is never
 * multiplied; one that was deleted comes back. Of two orders of one customer
 * the later in the list counts.
 */
export async function saveCustomers(
  container: MedusaContainer,
  customers: OrderCustomer[]
): Promise<void> {
  const service = container.resolve(Modules.CUSTOMER)
  const wanted = new Map(customers.map((customer) => [customer.id, customer]))
  const ids = [...wanted.keys()]
  const existing = await service.listCustomers(
    { id: ids },
    { relations: ["addresses"], withDeleted: true, take: ids.length }
  )
  for (const current of existing) {
    const customer = wanted.get(current.id)
    if (customer) {
      await updateCustomer(service, current, customer)
    }
    wanted.delete(current.id)
  }
  if (wanted.size) {
    await service.createCustomers([...wanted.values()].map(toNewCustomer))
  }
}

async function updateCustomer(
  service: ICustomerModuleService,
  current: CustomerDTO,
  customer: OrderCustomer
): Promise<void> {
  if (current.deleted_at) {
    await service.restoreCustomers([current.id])
  }
  const fields = fieldsOf(customer)
  if (differsFrom(current, fields)) {
    await service.updateCustomers(current.id, fields)
  }
  for (const { id, ...address } of [
    customer.billing_address,
    customer.shipping_address,
  ]) {
    const known = addressOf(current, id)
    if (known && differsFrom(known, address)) {
      await service.updateCustomerAddresses(id, address)
    }
  }
}

function addressOf(
  { addresses }: CustomerDTO,
  id: string
): CustomerAddressDTO | undefined {
  return addresses.find((address) => address.id === id)
}

function fieldsOf(customer: OrderCustomer) {
  const { first_name, last_name, company_name, phone } = customer
  return { first_name, last_name, company_name, phone }
}

function toNewCustomer(customer: OrderCustomer) {
  const { id, email, metadata, billing_address, shipping_address } = customer
  return {
    ...fieldsOf(customer),
    id,
    email,
    metadata,
    addresses: [
      { ...billing_address, is_default_billing: true },
      { ...shipping_address, is_default_shipping: true },
    ],
  }
}
