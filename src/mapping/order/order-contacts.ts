import type { MiraklOrder } from "../../mirakl-api"
import { normalizeText } from "./normalize-text"
import type { OrderAddress } from "./to-address"

/** What names the buyer within the shop; a buyer without an id is one per order. */
export function buyerKey(order: MiraklOrder): string[] {
  const id = order.customer?.customer_id
  return id ? ["customer", id] : ["order", order.order_id]
}

/**
 * What names the person who receives the goods, when it is not the buyer: by
 * Mirakl's id of the delivery contact, else by the name on the parcel.
 *
 * @returns null when the buyer receives them
 */
export function recipientKey(
  order: MiraklOrder,
  billing: OrderAddress,
  shipping: OrderAddress
): string[] | null {
  const { customer } = order
  const contactId = customer?.delivery_contact?.customer_id
  if (contactId) {
    return contactId === customer?.customer_id ? null : ["customer", contactId]
  }
  const name = nameKey(shipping.first_name, shipping.last_name)
  const buyerNames = [
    nameKey(customer?.firstname, customer?.lastname),
    nameKey(billing.first_name, billing.last_name),
  ]
  return name && !buyerNames.includes(name)
    ? [...buyerKey(order), "recipient", name]
    : null
}

// Forms mix up first and last names.
function nameKey(...names: (string | null | undefined)[]): string {
  return normalizeText(names.join(" ")).split(" ").sort().join(" ")
}
