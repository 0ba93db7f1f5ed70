import { SectionRow } from "@medusajs/dashboard/components"
import { Container, Copy } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { formatAmount } from "../../lib/format-amount"
import { portalOrderLink } from "../../lib/portal-link"
import type { MiraklOrder } from "../../types/mirakl-order"
import { DateTime } from "../date-time"
import { IncidentBadge } from "../incident-badge"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { OrderStateBadge } from "../order-state-badge"
import { PortalLink } from "../portal-link"
import { SectionHeader } from "../section-header"
import { FlagNotices } from "./flag-notices"
import { HeldNotice } from "./held-notice"
import { IncidentNotice } from "./incident-notice"
import { OrderActions } from "./order-actions"

/** Which Mirakl order it is, how it stands there and here. */
export const OrderGeneralSection = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={order.mirakl_order_id} level="h1">
        <Copy
          content={order.mirakl_order_id}
          aria-label={t("actions.copy")}
          className="text-ui-fg-muted mr-2"
        />
        <OrderStateBadge state={order.mirakl_state} />
        <IncidentBadge order={order} />
        <MiraklStatusBadge family="binding" status={order.status} />
        {order.instance?.marketplace_url && (
          <PortalLink
            href={portalOrderLink(
              order.instance.marketplace_url,
              order.mirakl_order_id
            )}
          />
        )}
        <OrderActions order={order} />
      </SectionHeader>
      <HeldNotice order={order} />
      <IncidentNotice order={order} />
      <FlagNotices order={order} />
      <SectionRow
        title={t("fields.medusaOrder")}
        value={
          order.order_id ? (
            <Link
              to={`/orders/${order.order_id}`}
              className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover"
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
