import type { OrderInput } from "../orders/order-input"
import type { Random } from "../random"
import { createBuyer } from "./buyers"
import {
  orderId,
  shippingDeadline,
  taxedLine,
  type DemoShop,
} from "./demo-orders"

const MINUTE_MS = 60_000

/** The cases a connector has to get right, one order each. */
export function specialOrders(
  random: Random,
  now: Date,
  shop: DemoShop
): OrderInput[] {
  const [first, second] = shop.channels
  const line = (offer_sku: string, quantity = 1, shipping_price = 0) =>
    taxedLine(first, { offer_sku, quantity, shipping_price })
  const cases: Partial<OrderInput>[] = [
    { lines: [line("MD-BOL-BLC", 1, 4.9), line("MD-BOL-BLC", 2)] },
    { lines: [severalTaxes(first)] },
    {
      lines: [
        { ...line("MD-POEL-24", 1, 4.9) },
        { ...line("MD-COUT-CHEF"), state: "REFUSED" },
      ],
    },
    { lines: [line("MD-BOL-TER"), line("MD-VERR-EAU", 2, 3.95)] },
    { lines: [line("MD-KIT-TABLE", 1, 9.9)] },
    { lines: [line("MD-TAIE-65B", 4, 4.9), line("MD-DRAP-140", 2)] },
    { lines: [line("MD-LAMP-LAI", 1, 7.9)], ...companyOrder() },
    { lines: [discountedLine(first)] },
    { lines: [line("MD-CASS-20", 1, 12.9)], shipping_type_code: "EXP" },
    {
      lines: [line("MD-TOUR-PH2", 3, 3.95)],
      channel_code: second,
      shipping_type_code: "PIP",
      shipping_pudo_id: "PUDO-0042",
    },
  ]
  return cases.map((special, index): OrderInput => {
    const channel = special.channel_code ?? first
    const orderedAt = new Date(now.getTime() - (30 - index) * MINUTE_MS)
    return {
      shop_id: shop.shopId,
      order_id: orderId(shop, 900_001 + index),
      channel_code: channel,
      created_date: orderedAt,
      shipping_deadline: shippingDeadline(orderedAt),
      ...createBuyer(random, channel),
      ...special,
      lines: special.lines ?? [],
    }
  })
}

/** VAT and a contribution that no rate expresses. */
function severalTaxes(channel: string) {
  const line = taxedLine(channel, {
    offer_sku: "MD-PERC-2B",
    shipping_price: 5.9,
  })
  const eco = { code: "ECO-DEEE", amount: 0.52 }
  return {
    ...line,
    taxes: [
      ...(line.taxes ?? []),
      { ...eco, tax_calculation_rule: "NONE" as const },
    ],
  }
}

function discountedLine(channel: string) {
  return taxedLine(channel, {
    offer_sku: "MD-HOUS-200",
    price_unit: 89,
    origin_unit_price: 109,
    shipping_price: 4.9,
  })
}

/** A company buys: two contacts, an organisation, and no country code. */
function companyOrder(): Partial<OrderInput> {
  return {
    billing_address: {
      firstname: "Claire",
      lastname: "Comptable",
      company: "Hôtel des Exemples SARL",
      street_1: "3 quai du Test",
      zip_code: "69002",
      city: "Lyon",
      country: "France (métropolitaine)",
      country_iso_code: null,
      phone: "+33199001200",
    },
    shipping_address: {
      firstname: "Rémi",
      lastname: "Réception",
      company: "Hôtel des Exemples SARL",
      company_2: "Entrée de service",
      street_1: "5 quai du Test",
      zip_code: "69002",
      city: "Lyon",
      country: "France (métropolitaine)",
      country_iso_code: null,
      phone: "+33199001201",
      additional_info: "Livrer avant midi",
    },
    customer: {
      customer_id: "C-FRA-HOTEL",
      firstname: "Claire",
      lastname: "Comptable",
      organization: {
        organization_id: "ORG-0007",
        name: "Hôtel des Exemples SARL",
        tax_identification_number: "FR00999999999",
        identification_number: "99999999900000",
        address: {
          city: "Lyon",
          country_iso_code: "FRA",
          street_1: "3 quai du Test",
          zip_code: "69002",
        },
      },
    },
    payment_type: "invoice",
    payment_workflow: "PAY_ON_DUE_DATE",
    payment_duration: 30,
  }
}
