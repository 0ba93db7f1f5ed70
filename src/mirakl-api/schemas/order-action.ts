import { z } from "@medusajs/framework/zod"
import {
  decimal,
  identifier,
  listOf,
  optionalIdentifier,
  optionalInteger,
  optionalText,
} from "./primitives"

const made = {
  order_line_id: identifier,
  amount: decimal,
  shipping_amount: decimal,
  quantity: optionalInteger,
  reason_code: optionalIdentifier,
}

/** (OR28) The refunds that were made, as Mirakl counts them from now on. */
export const refundsMadeSchema = z.object({
  refunds: listOf(
    z.object({
      ...made,
      refund_id: identifier,
      order_refund_id: optionalIdentifier,
    })
  ),
})

/** (OR30) The cancelations that were made. */
export const cancelationsMadeSchema = z.object({
  cancelations: listOf(z.object({ ...made, cancelation_id: identifier })),
})

/** (OR04) What became of each order; 200 does not mean that all were taken. */
export const ordersUpdatedSchema = z.object({
  updated_orders: listOf(
    z.object({
      order_id: optionalIdentifier,
      errors: listOf(
        z.object({
          code: optionalText,
          field: optionalText,
          message: optionalText,
        })
      ),
    })
  ),
})

export type MiraklRefundsMade = z.infer<typeof refundsMadeSchema>["refunds"]
export type MiraklCancelationsMade = z.infer<
  typeof cancelationsMadeSchema
>["cancelations"]

type CodedAmount = { code: string; amount: number }

type Deduction = {
  order_line_id: string
  /** Goods only; without tax where the order's mode is TAX_EXCLUDED. */
  amount: number
  shipping_amount: number
  /** A code of RE01. */
  reason_code: string
  currency_iso_code?: string
  /** Needed for taxes that Mirakl does not compute (rule NONE); given, all of them are. */
  taxes?: CodedAmount[]
  shipping_taxes?: CodedAmount[]
  fees?: CodedAmount[]
}

/** (OR28) Money to give back on a line. */
export type MiraklRefundInput = Deduction & {
  /** For information only. */
  quantity?: number
  /** The goods are not to be shipped any more. */
  excluded_from_shipment?: boolean
}

/** (OR30) Units and money to take off a line. */
export type MiraklCancelationInput = Deduction & { quantity: number }
