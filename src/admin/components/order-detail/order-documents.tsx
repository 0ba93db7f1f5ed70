import { Plus } from "@medusajs/icons"
import { Button, Skeleton } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMiraklDocuments } from "../../hooks/api/documents"
import type { MiraklOrder } from "../../types/mirakl-order"
import { DateTime } from "../date-time"
import { EmptySection } from "../empty-section"
import { QueryError } from "../query-error"
import { SectionHeader } from "../section-header"
import { FileRow } from "./file-row"
import { InvoiceRow } from "./invoice-row"

/** The order's invoice and the files on Mirakl, which are read there and so only when somebody asks. */
export const OrderDocuments = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const [isShown, setIsShown] = useState(false)
  const { documents, error, isLoading, refetch } = useMiraklDocuments(
    order.id,
    isShown
  )
  return (
    <>
      <SectionHeader
        title={t("orders.documents.title")}
        actions={[
          {
            actions: [
              {
                icon: <Plus />,
                label: t("actions.upload"),
                to: `/mirakl/orders/${order.id}/documents`,
              },
            ],
          },
        ]}
      >
        {!isShown && (
          <Button
            size="small"
            variant="secondary"
            title={t("orders.documents.hint")}
            onClick={() => setIsShown(true)}
          >
            {t("actions.show")}
          </Button>
        )}
      </SectionHeader>
      {order.invoices?.map((invoice) => (
        <InvoiceRow key={invoice.id} orderId={order.id} invoice={invoice} />
      ))}
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {isLoading && <Skeleton className="m-4 h-20" />}
      {documents?.length === 0 && (
        <EmptySection>{t("orders.documents.empty")}</EmptySection>
      )}
      {documents?.map((document) => (
        <FileRow
          key={document.id}
          orderId={order.id}
          file={{
            path: `documents/${document.id}`,
            file_name: document.file_name,
          }}
          title={document.file_name}
        >
          {document.type} · <DateTime value={document.date_uploaded} />
        </FileRow>
      ))}
    </>
  )
}
