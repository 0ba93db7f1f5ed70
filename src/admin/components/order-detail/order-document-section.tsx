import { ArrowDownTray, Plus } from "@medusajs/icons"
import {
  Button,
  Container,
  IconButton,
  Skeleton,
  Text,
  toast,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  useDownloadMiraklDocument,
  useMiraklDocuments,
} from "../../hooks/api/documents"
import type { MiraklDocument, MiraklOrder } from "../../types/mirakl-order"
import { DateTime } from "../date-time"
import { EmptySection } from "../empty-section"
import { QueryError } from "../query-error"
import { SectionHeader } from "../section-header"

/** The files on the order. They are read on Mirakl, so only when somebody asks. */
export const OrderDocumentSection = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const [isShown, setIsShown] = useState(false)
  const { documents, error, isLoading, refetch } = useMiraklDocuments(
    order.id,
    isShown
  )
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("orders.documents.title")}
        actions={[
          {
            actions: [
              { icon: <Plus />, label: t("actions.upload"), to: "documents" },
            ],
          },
        ]}
      >
        {!isShown && (
          <Button
            size="small"
            variant="secondary"
            onClick={() => setIsShown(true)}
          >
            {t("actions.show")}
          </Button>
        )}
      </SectionHeader>
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {isLoading && <Skeleton className="m-4 h-20" />}
      {documents?.length === 0 && (
        <EmptySection>{t("orders.documents.empty")}</EmptySection>
      )}
      {documents?.map((document) => (
        <DocumentRow key={document.id} orderId={order.id} document={document} />
      ))}
    </Container>
  )
}

type DocumentRowProps = { orderId: string; document: MiraklDocument }

const DocumentRow = ({ orderId, document }: DocumentRowProps) => {
  const { t } = useTranslation("mirakl")
  const download = useDownloadMiraklDocument(orderId)
  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" leading="compact" className="truncate">
          {document.file_name}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {document.type} · <DateTime value={document.date_uploaded} />
        </Text>
      </div>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={t("actions.download", { name: document.file_name })}
        isLoading={download.isPending}
        onClick={() =>
          download.mutate(document, {
            onError: ({ message }) => toast.error(message),
          })
        }
      >
        <ArrowDownTray />
      </IconButton>
    </div>
  )
}
