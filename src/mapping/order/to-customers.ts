import type { MiraklOrder } from "../../mirakl-api"
import { deriveMedusaId } from "./derive-medusa-id"
import { buyerKey, recipientKey } from "./order-contacts"
import type { OrderAddress } from "./to-address"
import { toUndeliverableEmail } from "./to-buyer-email"

/** An address in a customer's own address book. */
export type CustomerAddress = OrderAddress & {
  kind: "billing" | "shipping"
}

/** Names, in an order's metadata, whom the parcel goes to where that is not the buyer. */
export const RECIPIENT_FIELD = "mirakl_recipient_customer_id"

/** A Medusa customer of a Mirakl order: one per person and shop. */
export type OrderCustomer = {
  id: string
  /** Under `.invalid`: nothing that the store sends can reach a buyer. */
  email: string
  first_name: string | null
  last_name: string | null
  company_name: string | null
  phone: string | null
  metadata: Record<string, unknown>
  addresses: CustomerAddress[]
}

/**
 * The customers of an order: first the billing contact, whose order it is,
 * then the shipping contact where that is another person. Each keeps the
 * addresses that are theirs.
 */
export function toCustomers(
  shopKey: string,
  order: MiraklOrder,
  billing: OrderAddress,
  shipping: OrderAddress
): [OrderCustomer, ...OrderCustomer[]] {
  const { customer } = order
  const buyer = buyerKey(order)
  const recipient = recipientKey(order, billing, shipping)
  const organization = customer?.organization?.name || null
  const toBook = (
    person: string[],
    kind: CustomerAddress["kind"],
    address: OrderAddress
  ) => ({
    ...address,
    id: deriveMedusaId("cuaddr", shopKey, ...person, kind),
    kind,
  })
  const buyerCustomer = {
    ...identityOf(shopKey, buyer, customer?.customer_id),
    first_name: customer?.firstname ?? billing.first_name ?? null,
    last_name: customer?.lastname ?? billing.last_name ?? null,
    company_name: organization ?? billing.company ?? null,
    phone: billing.phone ?? null,
    addresses: [
      toBook(buyer, "billing", billing),
      ...(recipient ? [] : [toBook(buyer, "shipping", shipping)]),
    ],
  }
  if (!recipient) {
    return [buyerCustomer]
  }
  const contact = customer?.delivery_contact
  return [
    buyerCustomer,
    {
      ...identityOf(shopKey, recipient, contact?.customer_id),
      first_name: shipping.first_name ?? contact?.firstname ?? null,
      last_name: shipping.last_name ?? contact?.lastname ?? null,
      company_name: shipping.company ?? organization,
      phone: shipping.phone ?? null,
      addresses: [toBook(recipient, "shipping", shipping)],
    },
  ]
}

function identityOf(
  shopKey: string,
  person: string[],
  miraklCustomerId: string | null | undefined
) {
  return {
    id: deriveMedusaId("cus", shopKey, ...person),
    email: toUndeliverableEmail(shopKey, person),
    metadata: { mirakl_customer_id: miraklCustomerId ?? null },
  }
}
