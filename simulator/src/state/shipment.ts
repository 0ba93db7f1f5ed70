import type { OrderTracking } from "./order"

export type ShipmentStatus =
  | "SHIPPING"
  | "READY_FOR_PICK_UP"
  | "SHIPMENT_PREPARED"
  | "SHIPPED"
  | "TO_COLLECT"
  | "RECEIVED"
  | "CANCELED"
  | "CLOSED"

export type ShipmentDebitStatus =
  | "NO_DEBIT"
  | "NOT_STARTED"
  | "WAITING_OPERATOR_SYSTEM_CONTACT"
  | "WAITING_DEBIT_CONFIRMATION"
  | "DEBIT_OK"
  | "CANCELED"

export type ShipmentLine = {
  order_line_id: string
  offer_sku: string
  quantity: number
  package_reference: string | null
}

export type Shipment = {
  id: string
  order_id: string
  shop_id: number
  status: ShipmentStatus
  status_customer_debit: ShipmentDebitStatus
  lines: ShipmentLine[]
  tracking: OrderTracking
  invoice_reference: string | null
  additional_information: Record<string, unknown>[]
  warehouse_code: string | null
  created_date: Date
  last_updated_date: Date
  shipped_date: Date | null
}
