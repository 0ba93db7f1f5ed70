import type { MiraklAddress, MiraklOrder } from "../../mirakl-api"
import { deriveMedusaId } from "./derive-medusa-id"
import {
  hold,
  type HeldOrder,
  type OrderImportContext,
} from "./order-import-context"
import { toAddress, type OrderAddress } from "./to-address"
import { toCountryCode } from "./to-country-code"

export type OrderAddresses = {
  kind: "addresses"
  billing: OrderAddress
  shipping: OrderAddress
}

const NEEDED_TO_SHIP = ["street_1", "city"] as const

/**
 * Both addresses of the order. Mirakl shows them late: without a place to ship
 * to the order waits. A platform that keeps the billing address to itself has
 * the order billed where it is shipped.
 */
export function decideAddresses(
  order: MiraklOrder,
  context: OrderImportContext
): OrderAddresses | HeldOrder {
  const shipping = order.customer?.shipping_address
  const missing = NEEDED_TO_SHIP.filter((field) => !shipping?.[field])
  if (!shipping || missing.length) {
    return hold("ADDRESS_MISSING", {
      fields: shipping
        ? missing.map((field) => `shipping_address.${field}`)
        : ["shipping_address"],
    })
  }
  const billing = order.customer?.billing_address ?? shipping
  const countries = [billing, shipping].map((address) =>
    toCountryCode(address, context.country_mappings)
  )
  const [billingCountry, shippingCountry] = countries
  if (!billingCountry || !shippingCountry) {
    return hold("UNKNOWN_COUNTRY", {
      countries: labelsOf([billing, shipping].filter((_, i) => !countries[i])),
    })
  }
  return {
    kind: "addresses",
    billing: toAddress(
      addressIdOf(context.shop_key, order, "billing"),
      billing,
      billingCountry
    ),
    shipping: toAddress(
      addressIdOf(context.shop_key, order, "shipping"),
      shipping,
      shippingCountry
    ),
  }
}

/** The id of an order's address, as the plugin makes it. */
export function addressIdOf(
  shopKey: string,
  { order_id }: Pick<MiraklOrder, "order_id">,
  kind: "billing" | "shipping"
): string {
  return deriveMedusaId("ordaddr", shopKey, order_id, kind)
}

function labelsOf(addresses: MiraklAddress[]): string[] {
  const labels = addresses.map(
    ({ country, country_iso_code }) => country || country_iso_code || "(none)"
  )
  return [...new Set(labels)]
}
