import { randomBytes } from "node:crypto"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { toInvoice } from "../../mapping/invoice/to-invoice"
import { toJobError } from "../../mapping/operation/to-job-error"
import { toSafeFileName } from "../../mapping/order-document/document-file"
import type { MiraklInvoiceDTO } from "../../modules/mirakl/types"
import type { OpenOrder } from "../order-action/open-order"
import { hasDocument, pushOrderDocument } from "../order-action/order-documents"
import { readInvoicedOrder } from "./read-invoiced-order"
import { renderInvoice } from "./render-invoice"

/**
 * Draws and stores the PDF of a numbered invoice, and shows it on Mirakl where
 * the rule wants that. Run again after a crash, it goes on where it was: with
 * the same number, and without uploading a file that Mirakl has.
 *
 * What goes wrong is noted on the invoice; the next run tries again.
 */
export async function finishInvoice(
  open: OpenOrder,
  invoice: MiraklInvoiceDTO
): Promise<boolean> {
  const { service } = open
  try {
    const fileId = invoice.file_id ?? (await storePdf(open, invoice))
    const uploaded =
      invoice.wants_upload && !invoice.uploaded_at
        ? await upload(open, invoice, fileId)
        : invoice.uploaded_at
    await service.updateMiraklInvoices({
      id: invoice.id,
      uploaded_at: uploaded,
      error_code: null,
      error_message: null,
    })
    return true
  } catch (error) {
    const { code, message } = toJobError(error)
    await service.updateMiraklInvoices({
      id: invoice.id,
      error_code: code,
      error_message: message,
    })
    return false
  }
}

/** The name of an invoice's file. */
export function invoiceFileName({ number }: { number: string }): string {
  return toSafeFileName(`invoice-${number.replaceAll("/", "-")}.pdf`)
}

async function storePdf(
  { container, service, instance, binding }: OpenOrder,
  invoice: MiraklInvoiceDTO
): Promise<string> {
  const order = await readInvoicedOrder(container, binding.order_id ?? "")
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "The order of the invoice is gone."
    )
  }
  const pdf = await renderInvoice(
    toInvoice(order, {
      number: invoice.number,
      issued_at: new Date(invoice.issued_at),
      seller: instance.shop_name ?? instance.name,
      mirakl_order_id: binding.mirakl_order_id,
    })
  )
  const { id } = await container.resolve(Modules.FILE).createFiles({
    // Some File providers serve whoever has the address: nobody may guess it.
    filename: `${randomBytes(16).toString("hex")}-${invoiceFileName(invoice)}`,
    mimeType: "application/pdf",
    content: pdf.toString("base64"),
    access: "private",
  })
  await service.updateMiraklInvoices({ id: invoice.id, file_id: id })
  return id
}

async function upload(
  open: OpenOrder,
  invoice: MiraklInvoiceDTO,
  fileId: string
): Promise<Date> {
  const fileName = invoiceFileName(invoice)
  if (!(await hasDocument(open, fileName))) {
    await pushOrderDocument(open, {
      file_name: fileName,
      type_code: open.instance.invoice_document_type,
      content: await open.container.resolve(Modules.FILE).getAsBuffer(fileId),
    })
  }
  return open.service.clock.now()
}
