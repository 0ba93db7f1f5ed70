/** What a rule matches and what it decides; see `MiraklWorkflowRule`. */
export type WorkflowRule = {
  rank: number
  payment_type: string | null
  financial_status: "any" | "pending" | "paid"
  confirm_order: boolean
  capture_payment: boolean
  create_invoice: boolean
  upload_invoice: boolean
}

/** What happens by itself when an order is imported. */
export type OrderAutomation = {
  /** Otherwise the Medusa order is a draft. */
  confirm: boolean
  capture: boolean
  /** `uploaded`: it is also shown on Mirakl. */
  invoice: "none" | "stored" | "uploaded"
}

/**
 * The first rule that matches the order's payment decides; without one the
 * order is confirmed, and captured once the buyer is debited. What the
 * marketplace has not debited is never captured.
 */
export function matchWorkflowRule(
  order: {
    payment_type?: string | null
    customer_debited_date?: string | null
  },
  rules: WorkflowRule[]
): OrderAutomation {
  const isDebited = Boolean(order.customer_debited_date)
  const status = isDebited ? "paid" : "pending"
  const rule = [...rules]
    .sort((one, other) => one.rank - other.rank)
    .find(
      ({ payment_type, financial_status }) =>
        (payment_type === null || payment_type === order.payment_type) &&
        (financial_status === "any" || financial_status === status)
    )
  return {
    confirm: rule?.confirm_order ?? true,
    capture: isDebited && (rule?.capture_payment ?? true),
    invoice: !rule?.create_invoice
      ? "none"
      : rule.upload_invoice
        ? "uploaded"
        : "stored",
  }
}
