import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { InvoicedOrder } from "../../mapping/invoice/to-invoice"

const FIELDS = [
  "display_id",
  "currency_code",
  "billing_address.*",
  "shipping_address.*",
  "items.title",
  "items.variant_sku",
  "items.quantity",
  "items.subtotal",
  "items.tax_total",
  "items.total",
  "shipping_subtotal",
  "shipping_tax_total",
  "shipping_total",
  "subtotal",
  "tax_total",
  "total",
]

/** A Medusa order with the totals that Medusa computes. */
export async function readInvoicedOrder(
  container: MedusaContainer,
  orderId: string
): Promise<InvoicedOrder | undefined> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  // As JSON, so that amounts are numbers.
  const [order] = JSON.parse(JSON.stringify(data)) as InvoicedOrder[]
  return order
}
