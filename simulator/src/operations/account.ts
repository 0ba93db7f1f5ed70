import { toMiraklDate } from "../http/mirakl-date"
import { ok, type Call, type Operation } from "../http/operation"

export const accountOperations: Operation[] = [
  {
    code: "A01",
    method: "GET",
    path: "/api/account",
    handle: (call) => ok(toWireAccount(call)),
  },
]

/** (A01) The shop's own account; money and bank details are made up. */
function toWireAccount(call: Call): Record<string, unknown> {
  const { shop, platform, state } = call
  const offers = state.offers.get(shop.shop_id)?.size ?? 0
  const orders = countOrders(call)
  return {
    applicable_taxes: [{ code: "TAXDEFAULT", label: "VAT", fee_types: [] }],
    billing_info: {},
    channels: shop.channels,
    contact_informations: {
      city: "Paris",
      country: shop.country_iso_code,
      email: shop.email,
      lastname: shop.shop_name,
      street1: "1 rue de l'Exemple",
      zip_code: "75001",
    },
    currency_iso_code: shop.currency_iso_code,
    date_created: toMiraklDate(shop.date_created),
    default_billing_information: toBilling(call),
    description: `${shop.shop_name} on ${String(platform.configuration.platform_name)}`,
    domains: ["PRODUCT"],
    evaluations_count: 0,
    free_shipping: false,
    is_professional: true,
    kyc: { status: "APPROVED" },
    last_updated_date: toMiraklDate(shop.last_updated_date),
    model: shop.model,
    offers_count: offers,
    orders_count: orders,
    payment_details: {
      paid_balance: 0,
      payable_balance: 0,
      pending_balance: 0,
    },
    payment_method_mandatory: false,
    premium: false,
    pro_details: { corporate_name: shop.shop_name },
    producer_identifiers: [],
    shipping: { lead_time_to_ship: shop.lead_time_to_ship },
    shipping_country: shop.country_iso_code,
    shipping_types: platform.shipping_types.map((type) => type.code),
    shipping_zones: platform.shipping_zones.map((zone) => zone.code),
    shippings: toShippings(call),
    shop_additional_fields: [],
    shop_id: shop.shop_id,
    shop_name: shop.shop_name,
    shop_state: shop.shop_state,
    suspension_type: null,
  }
}

function countOrders({ shop, state }: Call): number {
  if (state.shops.size === 1) {
    return state.orders.size
  }
  let count = 0
  for (const order of state.orders.values()) {
    count += Number(order.shop_id === shop.shop_id)
  }
  return count
}

function toBilling({ shop }: Call): Record<string, unknown> {
  return {
    id: `billing-${shop.shop_id}`,
    default_language: "en",
    registration_address: {
      city: "Paris",
      country_iso_code: shop.country_iso_code,
      street_1: "1 rue de l'Exemple",
      zip_code: "75001",
    },
  }
}

function toShippings({ platform }: Call): Record<string, unknown>[] {
  return platform.shipping_types.flatMap((type) =>
    platform.shipping_zones.map((zone) => ({
      additional_fields: [],
      shipping_type_code: type.code,
      shipping_type_label: type.label,
      ...(type.standard_code && {
        shipping_type_standard_code: type.standard_code,
      }),
      shipping_zone_code: zone.code,
      shipping_zone_label: zone.label,
    }))
  )
}
