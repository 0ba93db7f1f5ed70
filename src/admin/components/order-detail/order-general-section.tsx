import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Container, Copy, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useImportMiraklOrder } from "../../hooks/api/orders"
import { formatAmount } from "../../lib/format-amount"
import type { MiraklOrder } from "../../types/mirakl-order"
import { DateTime } from "../date-time"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { OrderStateBadge } from "../order-state-badge"
import { SectionHeader } from "../section-header"
import { HeldNotice } from "./held-notice"

/** Which Mirakl order it is, how it stands there and here. */
export const OrderGeneralSection = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const retry = useImportMiraklOrder(order.id)
  const canImport = !order.order_id && order.status !== "ignored"
  const handleImport = () =>
    retry.mutate(undefined, {
      onSuccess: ({ order: { status } }) =>
        status === "imported"
          ? toast.success(t("toasts.imported"))
          : toast.warning(t("toasts.stillHeld")),
      onError: ({ message }) => toast.error(message),
    })
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={order.mirakl_order_id} level="h1">
        <Copy
          content={order.mirakl_order_id}
          className="text-ui-fg-muted mr-2"
        />
        <OrderStateBadge state={order.mirakl_state} />
        <MiraklStatusBadge family="binding" status={order.status} />
        {canImport && (
          <Button
            size="small"
            variant="secondary"
            isLoading={retry.isPending}
            onClick={handleImport}
          >
            {t("actions.importNow")}
          </Button>
        )}
      </SectionHeader>
      <HeldNotice order={order} />
      <SectionRow
        title={t("fields.medusaOrder")}
        value={
          order.order_id ? (
            <Link
              to={`/orders/${order.order_id}`}
              className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
            >
              {t("orders.openInStore")}
            </Link>
          ) : (
            t("orders.notInStore")
          )
        }
      />
      <SectionRow
        title={t("fields.total")}
        value={formatAmount(order.total, order.currency_code)}
      />
      {order.store_total !== null && (
        <SectionRow
          title={t("fields.storeTotal")}
          value={formatAmount(order.store_total, order.currency_code)}
        />
      )}
      <SectionRow
        title={t("fields.shippingTotal")}
        value={formatAmount(order.shipping_total, order.currency_code)}
      />
      <SectionRow
        title={t("fields.commission")}
        value={formatAmount(order.commission_total, order.currency_code)}
      />
      <SectionRow
        title={t("fields.orderedAt")}
        value={<DateTime value={order.mirakl_created_at} />}
      />
      <SectionRow
        title={t("fields.importedAt")}
        value={<DateTime value={order.imported_at} />}
      />
    </Container>
  )
}
