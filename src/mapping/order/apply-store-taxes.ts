import { computeMedusaTotal } from "./compute-medusa-total"
import type { OrderPlan } from "./plan-order"
import type { OrderTaxLine } from "./to-tax-lines"

/** A tax as Medusa's tax module tells it. */
export type StoreTax = {
  rate_id?: string
  code: string | null
  name: string
  rate: number | null
  provider_id: string
}

/** The tax line of a line item or shipping method for one of the store's own taxes. */
export function toStoreTaxLine(tax: StoreTax): OrderTaxLine {
  return {
    code: tax.code ?? tax.name,
    description: tax.name,
    rate: String(tax.rate ?? 0),
    provider_id: tax.provider_id,
    ...(tax.rate_id && { tax_rate_id: tax.rate_id }),
  }
}

/**
 * A planned order with the store's taxes. Its total, and what is captured of
 * it, is then the store's: in mode TAX_EXCLUDED it may be another than
 * Mirakl's, and the binding shows both.
 *
 * @param taxes by the id of the line item or shipping method; none where the
 * store has no tax region
 */
export function applyStoreTaxes(
  plan: OrderPlan,
  taxes: Map<string, OrderTaxLine[]>
): OrderPlan {
  const withTaxes = <Taxed extends { id: string }>(taxed: Taxed) => ({
    ...taxed,
    tax_lines: taxes.get(taxed.id) ?? [],
  })
  const { order } = plan
  const items = order.items.map(withTaxes)
  const shippingMethods = order.shipping_methods.map(withTaxes)
  const total = computeMedusaTotal(
    items,
    shippingMethods,
    order.currency_code
  ).toFixed()
  return {
    ...plan,
    total,
    store_total: total,
    order: {
      ...order,
      items,
      shipping_methods: shippingMethods,
      transactions: order.transactions.map((transaction) => ({
        ...transaction,
        amount: total,
      })),
    },
  }
}
