import type { MiraklPlatformConfiguration } from "../../mirakl-api"

/** What a platform can do; every later choice of an endpoint follows it. */
export type CapabilityProfile = {
  /** Who accepts orders: AUTOMATIC, NOT_AUTOMATIC or BOTH; null when unknown. */
  order_acceptance: string | null
  /** Several shipments per order (ST01); otherwise an order ships whole (OR24). */
  multi_shipment: boolean
  multi_part_item_shipment: boolean
  /** Carriers that are not registered on the marketplace may be named. */
  unregistered_carriers: boolean
  /** Whether prices contain tax by default; each order says its own. */
  order_tax_mode: "TAX_INCLUDED" | "TAX_EXCLUDED"
  addresses_before_acceptance: boolean
  pay_on_shipment: boolean
  pay_on_due_date: boolean
  no_customer_payment_confirmation: boolean
  multi_currency: boolean
  warehouses: boolean
  marketplace_returns: boolean
  /** Decimals of offer prices, as the platform states them. */
  offer_prices_decimals: string | null
  timezone: string | null
}

/**
 * (PC01) Condenses the platform configuration. What a platform leaves out
 * counts as not possible, so that nothing is sent that it could refuse.
 */
export function toCapabilityProfile(
  configuration: MiraklPlatformConfiguration
): CapabilityProfile {
  const features = configuration.features ?? {}
  const workflows = features.order_workflows ?? {}
  return {
    order_acceptance: workflows.order_acceptance ?? null,
    multi_shipment: features.shipment?.multi_shipment ?? false,
    multi_part_item_shipment:
      features.shipment?.multi_part_item_shipment ?? false,
    unregistered_carriers:
      features.disable_seller_alternative_carrier === false,
    order_tax_mode:
      features.order_tax_mode === "TAX_EXCLUDED"
        ? "TAX_EXCLUDED"
        : "TAX_INCLUDED",
    addresses_before_acceptance:
      workflows.shipping_and_billing_details_before_acceptance ?? false,
    pay_on_shipment: workflows.pay_on_shipment ?? false,
    pay_on_due_date: workflows.pay_on_due_date ?? false,
    no_customer_payment_confirmation:
      workflows.no_customer_payment_confirmation ?? false,
    multi_currency: features.multi_currency ?? false,
    warehouses: features.warehouses != null,
    marketplace_returns: features.returns?.marketplace ?? false,
    offer_prices_decimals: features.offer_prices_decimals ?? null,
    timezone: configuration.timezone ?? null,
  }
}
