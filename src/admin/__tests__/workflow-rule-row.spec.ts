import { LIST_COLUMNS } from "../../modules/mirakl/instance-lists"
import {
  EMPTY_WORKFLOW_RULE,
  toWorkflowRuleRow,
} from "../lib/workflow-rule-row"

// The form left out `upload_invoice`: each save turned it off in every rule.
it("keeps every column of a workflow rule", () => {
  const columns = [...LIST_COLUMNS.workflow_rules].sort()
  const row = toWorkflowRuleRow({
    id: "rule",
    payment_type: "CARD",
    financial_status: "paid",
    confirm_order: true,
    capture_payment: true,
    create_invoice: true,
    upload_invoice: true,
  })
  expect(Object.keys(row).sort()).toEqual(columns)
  expect(row.upload_invoice).toBe(true)
  expect(Object.keys(EMPTY_WORKFLOW_RULE).sort()).toEqual(columns)
})
