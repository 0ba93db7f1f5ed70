import { model } from "@medusajs/framework/utils"
import { MiraklOrder } from "./mirakl-order"

/** The invoice of an order. Its number is taken in the transaction that writes the row: there is no gap. */
export const MiraklInvoice = model
  .define("mirakl_invoice", {
    id: model.id({ prefix: "mirinv" }).primaryKey(),
    instance_id: model.text(),
    /** Counts from 1 within the instance. */
    sequence: model.number(),
    /** As printed: the instance's prefix and the sequence. */
    number: model.text(),
    issued_at: model.dateTime(),
    /** Of the File module; null until the PDF is stored. */
    file_id: model.text().nullable(),
    /** Whether the rule wants it on Mirakl. */
    wants_upload: model.boolean().default(false),
    uploaded_at: model.dateTime().nullable(),
    error_code: model.text().nullable(),
    error_message: model.text().nullable(),
    binding: model.belongsTo(() => MiraklOrder, { mappedBy: "invoices" }),
  })
  .indexes([
    {
      name: "IDX_mirakl_invoice_order",
      on: ["binding_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_invoice_number",
      on: ["instance_id", "sequence"],
      unique: true,
    },
  ])
