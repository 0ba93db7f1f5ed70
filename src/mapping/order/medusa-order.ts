import type { OrderItem } from "./order-item"
import type { OrderAddress } from "./to-address"
import type { OrderShippingMethod } from "./to-shipping-method"

/** A Medusa order as the order module creates it. */
export type MedusaOrder = {
  id: string
  status: "pending" | "draft"
  is_draft_order: boolean
  region_id: string
  sales_channel_id: string
  customer_id: string
  email: string
  currency_code: string
  no_notification: true
  billing_address: OrderAddress
  shipping_address: OrderAddress
  items: OrderItem[]
  shipping_methods: OrderShippingMethod[]
  transactions: OrderTransaction[]
  metadata: Record<string, unknown>
}

export type OrderTransaction = {
  id: string
  amount: string
  currency_code: string
  reference: "capture"
  reference_id: string
}
