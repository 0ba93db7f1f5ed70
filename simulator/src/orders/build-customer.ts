import type { Address, Customer } from "../state/order"
import type { OrderInput } from "./order-input"

const DEFAULT_ADDRESS: Address = {
  civility: "Mrs",
  firstname: "Camille",
  lastname: "Exemple",
  street_1: "12 rue de la Paix",
  street_2: null,
  zip_code: "75002",
  city: "Paris",
  state: null,
  country: "France",
  country_iso_code: "FRA",
  // Within the block that the French regulator keeps for fiction.
  phone: "+33199005512",
}

/** The buyer of a new order; `null` addresses are kept, missing ones filled. */
export function buildCustomer(input: OrderInput, orderId: string): Customer {
  const given = input.customer ?? {}
  return {
    civility: "Mrs",
    firstname: DEFAULT_ADDRESS.firstname ?? "",
    lastname: DEFAULT_ADDRESS.lastname ?? "",
    locale: "fr_FR",
    organization: null,
    ...given,
    customer_id: given.customer_id ?? `customer-${orderId}`,
    billing_address: toAddress(input.billing_address, given.billing_address),
    shipping_address: toAddress(input.shipping_address, given.shipping_address),
  }
}

function toAddress(
  direct: Partial<Address> | null | undefined,
  nested: Address | null | undefined
): Address | null {
  const given = direct === undefined ? nested : direct
  return given === null ? null : { ...DEFAULT_ADDRESS, ...given }
}
