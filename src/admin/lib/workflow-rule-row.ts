import type { MiraklWorkflowRule } from "../types/mirakl-instance-lists"

/** A workflow rule without its id, as its form edits it. */
export type WorkflowRuleRow = Required<Omit<MiraklWorkflowRule, "id">>

/** What a new rule starts with. */
export const EMPTY_WORKFLOW_RULE: WorkflowRuleRow = {
  payment_type: null,
  financial_status: "any",
  confirm_order: true,
  capture_payment: true,
  create_invoice: false,
  upload_invoice: false,
}

/** All that is saved of a rule: the list is replaced as a whole, so what is left out is lost. */
export function toWorkflowRuleRow(saved: MiraklWorkflowRule): WorkflowRuleRow {
  return {
    payment_type: saved.payment_type,
    financial_status: saved.financial_status,
    confirm_order: saved.confirm_order,
    capture_payment: saved.capture_payment,
    create_invoice: saved.create_invoice,
    upload_invoice: saved.upload_invoice,
  }
}
