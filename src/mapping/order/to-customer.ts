import type { MiraklOrder } from "../../mirakl-api"
import { deriveMedusaId } from "./derive-medusa-id"
import type { OrderAddress } from "./to-address"

/** The Medusa customer of a Mirakl order: one per Mirakl customer and shop. */
export type OrderCustomer = {
  id: string
  /** Under `.invalid`: nothing that the store sends can reach a buyer. */
  email: string
  first_name: string | null
  last_name: string | null
  company_name: string | null
  phone: string | null
  metadata: Record<string, unknown>
  billing_address: OrderAddress
  shipping_address: OrderAddress
}

/** What names the buyer within the shop; a buyer without an id is one per order. */
function buyerKey(order: MiraklOrder): string[] {
  const id = order.customer?.customer_id
  return id ? ["customer", id] : ["order", order.order_id]
}

/** An address that no mail can reach, the same for each order of a buyer in a shop. */
function toUndeliverableEmail(shopKey: string, order: MiraklOrder): string {
  const id = deriveMedusaId("buyer", shopKey, ...buyerKey(order))
  return `${id.toLowerCase().replace("_", "-")}@mirakl.invalid`
}

/**
 * The e-mail of the order.
 *
 * @param preference `relay` takes Mirakl's relay address where there is one
 */
export function toBuyerEmail(
  shopKey: string,
  order: MiraklOrder,
  preference: "undeliverable" | "relay"
): string {
  const relay = order.customer_notification_email?.trim()
  return preference === "relay" && relay?.includes("@")
    ? relay
    : toUndeliverableEmail(shopKey, order)
}

/** The customer whom the order's billing contact is. */
export function toCustomer(
  shopKey: string,
  order: MiraklOrder,
  billing: OrderAddress,
  shipping: OrderAddress
): OrderCustomer {
  const { customer } = order
  const id = (prefix: string, ...part: string[]) =>
    deriveMedusaId(prefix, shopKey, ...buyerKey(order), ...part)
  return {
    id: id("cus"),
    email: toUndeliverableEmail(shopKey, order),
    first_name: customer?.firstname ?? billing.first_name ?? null,
    last_name: customer?.lastname ?? billing.last_name ?? null,
    company_name: customer?.organization?.name ?? billing.company ?? null,
    phone: billing.phone ?? null,
    metadata: { mirakl_customer_id: customer?.customer_id ?? null },
    billing_address: { ...billing, id: id("cuaddr", "billing") },
    shipping_address: { ...shipping, id: id("cuaddr", "shipping") },
  }
}
