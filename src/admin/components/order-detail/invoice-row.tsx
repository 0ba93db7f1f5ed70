import { useTranslation } from "react-i18next"
import type { MiraklInvoice } from "../../types/mirakl-order"
import { DateTime } from "../date-time"
import { FileRow } from "./file-row"

type InvoiceRowProps = { orderId: string; invoice: MiraklInvoice }

/** An invoice by its number, to be downloaded, and whether Mirakl has it. */
export const InvoiceRow = ({ orderId, invoice }: InvoiceRowProps) => {
  const { t } = useTranslation("mirakl")
  const { number, issued_at } = invoice
  return (
    <FileRow
      orderId={orderId}
      file={{ path: "invoice", file_name: `invoice-${number}.pdf` }}
      title={t("orders.invoice.title", { number })}
    >
      {t("orders.invoice.issued")} <DateTime value={issued_at} short /> ·{" "}
      <UploadState invoice={invoice} />
    </FileRow>
  )
}

const UploadState = ({ invoice }: { invoice: MiraklInvoice }) => {
  const { t } = useTranslation("mirakl")
  if (invoice.error_message) {
    return <span className="text-ui-fg-error">{invoice.error_message}</span>
  }
  if (invoice.uploaded_at) {
    return (
      <>
        {t("orders.invoice.uploaded")}{" "}
        <DateTime value={invoice.uploaded_at} short />
      </>
    )
  }
  return (
    <>{t(`orders.invoice.${invoice.wants_upload ? "waits" : "notWanted"}`)}</>
  )
}
