/** A Medusa order as far as it can follow later changes on Mirakl; amounts as decimal strings. */
export type OrderFacts = {
  id: string
  status: string
  is_draft: boolean
  currency_code: string
  /** What the order costs less what was paid; negative when money is owed to the buyer. */
  pending_difference: string
  items: ItemFacts[]
  shipping_methods: {
    id: string
    shipping_option_id: string | null
    amount: string
    tax_lines: TaxLineFacts[]
  }[]
  shipping_address_id: string | null
  billing_address_id: string | null
  payments: PaymentFacts[]
  transaction_ids: string[]
  fulfillments: FulfillmentState[]
}

export type ItemFacts = {
  id: string
  variant_id: string | null
  requires_shipping: boolean
  quantity: number
  fulfilled_quantity: number
  unit_price: string
  tax_lines: TaxLineFacts[]
  /** Set on items that are fees of an order line; `place` is among those of the code. */
  fee: { mirakl_line_id: string; code: string; place: number } | null
}

export type TaxLineFacts = { id: string; code: string; rate: string }

export type PaymentFacts = {
  id: string
  payment_collection_id: string
  amount: string
  captured: string
  refunded: string
  is_canceled: boolean
}

export type FulfillmentState = {
  id: string
  items: { line_item_id: string; quantity: number }[]
  is_shipped: boolean
  is_delivered: boolean
  is_canceled: boolean
}
