import type {
  IPaymentModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type CaptureRow = { id: string; payment: string; amount: string }
type RefundRow = CaptureRow & { note: string }
type PaymentUpdate = { id: string; captured_at?: Date; amount?: string }
type CollectionUpdate = {
  id: string
  amount?: string
  authorized_amount?: string
  captured_amount?: string
  refunded_amount?: string
  status?: "completed" | "authorized"
  completed_at?: Date
}

// The module has these methods, its interface does not name them: captures and
// refunds are meant to be made by a provider, one by one.
/** What the payment module can do with rows. */
export type PaymentRows = Omit<
  IPaymentModuleService,
  "upsertPaymentCollections"
> & {
  createCaptures(rows: CaptureRow[]): Promise<unknown>
  createRefunds(rows: RefundRow[]): Promise<unknown>
  updatePayments(rows: PaymentUpdate[]): Promise<unknown>
  upsertPaymentCollections(rows: CollectionUpdate[]): Promise<unknown>
}

/** The payment module as a place where rows are kept: the money is with the marketplace. */
export function paymentRows(container: MedusaContainer): PaymentRows {
  return container.resolve<PaymentRows>(Modules.PAYMENT)
}
