import type { MedusaContainer, BigNumberInput } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type {
  FulfillmentState,
  ItemFacts,
  OrderFacts,
  PaymentFacts,
  TaxLineFacts,
} from "../../../mapping/order-change/order-facts"

const FIELDS = [
  "id",
  "status",
  "is_draft_order",
  "currency_code",
  "summary.*",
  // All of them: the quantity is the detail's, and comes with both.
  "items.*",
  "items.detail.*",
  "items.tax_lines.*",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_address.id",
  "billing_address.id",
  "payment_collections.id",
  "payment_collections.payments.id",
  "payment_collections.payments.amount",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
  "transactions.id",
  "fulfillments.id",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
  "fulfillments.items.line_item_id",
  "fulfillments.items.quantity",
]

type Money = { amount: BigNumberInput }
type TaxRow = { id: string; code: string; rate: BigNumberInput }

// The graph is typed by the store's generated types, which a plugin has not.
type OrderRow = {
  id: string
  status: string
  is_draft_order: boolean | null
  currency_code: string
  summary: { pending_difference?: BigNumberInput } | null
  items: {
    id: string
    variant_id: string | null
    requires_shipping: boolean
    unit_price: BigNumberInput
    quantity: BigNumberInput
    metadata: Record<string, unknown> | null
    detail: { fulfilled_quantity: BigNumberInput } | null
    tax_lines: TaxRow[] | null
  }[]
  shipping_methods:
    | (Money & {
        id: string
        shipping_option_id: string | null
        tax_lines: TaxRow[] | null
      })[]
    | null
  shipping_address: { id: string } | null
  billing_address: { id: string } | null
  payment_collections:
    | {
        id: string
        payments:
          | (Money & {
              id: string
              canceled_at: unknown
              captures: Money[] | null
              refunds: Money[] | null
            })[]
          | null
      }[]
    | null
  transactions: { id: string }[] | null
  fulfillments:
    | {
        id: string
        shipped_at: unknown
        delivered_at: unknown
        canceled_at: unknown
        items: { line_item_id: string | null; quantity: BigNumberInput }[]
      }[]
    | null
}

/** Reads Medusa orders with their money and fulfillments, by id, in sets. */
export async function readOrderFacts(
  container: MedusaContainer,
  orderIds: string[]
): Promise<Map<string, OrderFacts>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    filters: { id: orderIds },
    fields: FIELDS,
  })
  return new Map((data as OrderRow[]).map((row) => [row.id, toFacts(row)]))
}

function toFacts(row: OrderRow): OrderFacts {
  return {
    id: row.id,
    status: row.status,
    is_draft: Boolean(row.is_draft_order),
    currency_code: row.currency_code,
    pending_difference: decimal(row.summary?.pending_difference ?? 0),
    items: row.items.map(toItem),
    shipping_methods: (row.shipping_methods ?? []).map((method) => ({
      id: method.id,
      shipping_option_id: method.shipping_option_id,
      amount: decimal(method.amount),
      tax_lines: (method.tax_lines ?? []).map(toTaxLine),
    })),
    shipping_address_id: row.shipping_address?.id ?? null,
    billing_address_id: row.billing_address?.id ?? null,
    payments: (row.payment_collections ?? []).flatMap(toPayments),
    transaction_ids: (row.transactions ?? []).map(({ id }) => id),
    fulfillments: (row.fulfillments ?? []).map(toFulfillment),
  }
}

function toItem(item: OrderRow["items"][number]): ItemFacts {
  const {
    mirakl_order_line_id: line,
    mirakl_fee_code: fee,
    mirakl_fee_place: place,
  } = item.metadata ?? {}
  return {
    id: item.id,
    variant_id: item.variant_id,
    requires_shipping: item.requires_shipping,
    quantity: Number(decimal(item.quantity)),
    fulfilled_quantity: Number(decimal(item.detail?.fulfilled_quantity ?? 0)),
    unit_price: decimal(item.unit_price),
    tax_lines: (item.tax_lines ?? []).map(toTaxLine),
    fee:
      typeof fee === "string" && typeof line === "string"
        ? { mirakl_line_id: line, code: fee, place: Number(place ?? 0) }
        : null,
  }
}

function toPayments({
  id: payment_collection_id,
  payments,
}: NonNullable<OrderRow["payment_collections"]>[number]): PaymentFacts[] {
  const sum = (rows: Money[] | null) =>
    decimal(MathBN.sum(0, ...(rows ?? []).map(({ amount }) => amount)))
  return (payments ?? []).map((payment) => ({
    id: payment.id,
    payment_collection_id,
    amount: decimal(payment.amount),
    captured: sum(payment.captures),
    refunded: sum(payment.refunds),
    is_canceled: Boolean(payment.canceled_at),
  }))
}

function toFulfillment(
  row: NonNullable<OrderRow["fulfillments"]>[number]
): FulfillmentState {
  return {
    id: row.id,
    items: row.items.flatMap(({ line_item_id, quantity }) =>
      line_item_id
        ? [{ line_item_id, quantity: Number(decimal(quantity)) }]
        : []
    ),
    is_shipped: Boolean(row.shipped_at),
    is_delivered: Boolean(row.delivered_at),
    is_canceled: Boolean(row.canceled_at),
  }
}

function toTaxLine({ id, code, rate }: TaxRow): TaxLineFacts {
  return { id, code, rate: decimal(rate) }
}

function decimal(amount: BigNumberInput): string {
  return MathBN.convert(amount).toFixed()
}
