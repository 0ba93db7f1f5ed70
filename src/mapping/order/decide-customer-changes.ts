import { differsFrom } from "./differs-from"
import type { CustomerAddress, OrderCustomer } from "./to-customers"

/** A customer as the store has it, deleted ones included. */
export type StoredCustomer = {
  id: string
  deleted_at?: Date | string | null
  addresses: {
    id: string
    is_default_billing?: boolean
    is_default_shipping?: boolean
  }[]
}

type BookRow = Omit<CustomerAddress, "kind">
type NewAddress = BookRow & {
  customer_id: string
  is_default_billing: boolean
  is_default_shipping: boolean
}

/** What is to be written so that the store's customers are Mirakl's. */
export type CustomerChanges = {
  create: OrderCustomer[]
  restore: string[]
  update: (Pick<OrderCustomer, "id"> & CustomerFields)[]
  create_addresses: NewAddress[]
  update_addresses: BookRow[]
}

type CustomerFields = Pick<
  OrderCustomer,
  "first_name" | "last_name" | "company_name" | "phone"
>

/** The customers' own values, without what Mirakl does not know of. */
export function customerFields(customer: OrderCustomer): CustomerFields {
  const { first_name, last_name, company_name, phone } = customer
  return { first_name, last_name, company_name, phone }
}

/**
 * Compares customers with the store's. Of two orders of one person the later
 * in the list counts; an address that only one of them names is kept. One that
 * was deleted comes back.
 */
export function decideCustomerChanges(
  customers: OrderCustomer[],
  stored: StoredCustomer[]
): CustomerChanges {
  const changes: CustomerChanges = {
    create: [],
    restore: [],
    update: [],
    create_addresses: [],
    update_addresses: [],
  }
  const storedById = new Map(stored.map((customer) => [customer.id, customer]))
  for (const customer of mergeCustomers(customers)) {
    const current = storedById.get(customer.id)
    if (!current) {
      changes.create.push(customer)
      continue
    }
    if (current.deleted_at) {
      changes.restore.push(current.id)
    }
    const fields = customerFields(customer)
    if (differsFrom(current, fields)) {
      changes.update.push({ id: customer.id, ...fields })
    }
    for (const { kind, ...address } of customer.addresses) {
      const known = current.addresses.find(({ id }) => id === address.id)
      if (!known) {
        changes.create_addresses.push(toNewAddress(current, kind, address))
      } else if (differsFrom(known, address)) {
        changes.update_addresses.push(address)
      }
    }
  }
  return changes
}

function mergeCustomers(customers: OrderCustomer[]): OrderCustomer[] {
  const merged = new Map<string, OrderCustomer>()
  for (const customer of customers) {
    const addresses = [
      ...(merged.get(customer.id)?.addresses ?? []),
      ...customer.addresses,
    ]
    merged.set(customer.id, {
      ...customer,
      addresses: [...new Map(addresses.map((it) => [it.id, it])).values()],
    })
  }
  return [...merged.values()]
}

// A customer has one default of each kind, and the merchant may have chosen.
function toNewAddress(
  { id, addresses }: StoredCustomer,
  kind: CustomerAddress["kind"],
  address: BookRow
): NewAddress {
  const isFree = (flag: "is_default_billing" | "is_default_shipping") =>
    !addresses.some((other) => other[flag])
  return {
    ...address,
    customer_id: id,
    is_default_billing: kind === "billing" && isFree("is_default_billing"),
    is_default_shipping: kind === "shipping" && isFree("is_default_shipping"),
  }
}
