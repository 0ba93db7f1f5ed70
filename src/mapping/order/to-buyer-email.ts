import type { MiraklOrder } from "../../mirakl-api"
import { buyerKey } from "./order-contacts"
import { deriveMedusaId } from "./derive-medusa-id"

/** An address that no mail can reach, the same for each order of a person in a shop. */
export function toUndeliverableEmail(
  shopKey: string,
  person: string[]
): string {
  const id = deriveMedusaId("buyer", shopKey, ...person)
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
    : toUndeliverableEmail(shopKey, buyerKey(order))
}
