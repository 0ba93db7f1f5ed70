import { model } from "@medusajs/framework/utils"
import { MiraklInstance } from "./mirakl-instance"

/** What happens by itself when an order is imported; the first rule that matches decides. */
export const MiraklWorkflowRule = model.define("mirakl_workflow_rule", {
  id: model.id({ prefix: "mirwfr" }).primaryKey(),
  /** Position in the list, from 0. */
  rank: model.number().default(0),
  /** Mirakl's `payment_type`; null matches any. */
  payment_type: model.text().nullable(),
  financial_status: model.enum(["any", "pending", "paid"]).default("any"),
  /** Otherwise the order is created as a draft, with its units reserved. */
  confirm_order: model.boolean().default(true),
  /** Captures once the marketplace has debited the customer. */
  capture_payment: model.boolean().default(true),
  /** Makes an invoice when the order is confirmed. */
  create_invoice: model.boolean().default(false),
  /** Shows the invoice to the buyer on Mirakl (OR74). */
  upload_invoice: model.boolean().default(false),
  instance: model.belongsTo(() => MiraklInstance, {
    mappedBy: "workflow_rules",
  }),
})
