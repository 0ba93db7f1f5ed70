import type { TrackingInput } from "../shipments/carrier-rules"

/** Parameters of the actions; each reads the ones it needs. */
export type OrderActionInput = {
  order_line_id?: string
  /** Lines to refuse, for `accept`; the others are accepted. */
  refused_line_ids?: string[]
  /** From RE01; shown on the order and its lines. */
  reason_code?: string
  amount?: number
  shipping_amount?: number
  quantity?: number
  excluded_from_shipment?: boolean
  tracking?: TrackingInput
  refund_id?: string
  transaction_number?: string
}
