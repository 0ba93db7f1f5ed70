import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { SectionRow } from "@medusajs/dashboard/components"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, InlineTip, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Countdown } from "../components/countdown"
import { DateTime } from "../components/date-time"
import { IncidentBadge } from "../components/incident-badge"
import { FlagNotices } from "../components/order-detail/flag-notices"
import { HeldShipmentNotices } from "../components/order-detail/held-shipment-notices"
import { HeldNotice } from "../components/order-detail/held-notice"
import { IncidentNotice } from "../components/order-detail/incident-notice"
import { OrderDocuments } from "../components/order-detail/order-documents"
import { OrderActions } from "../components/order-detail/order-actions"
import { OrderStateBadge } from "../components/order-state-badge"
import { ShippingByLine } from "../components/order-detail/shipping-by-line"
import { PortalLink } from "../components/portal-link"
import { SectionHeader } from "../components/section-header"
import { useMiraklOrderOf } from "../hooks/api/orders"
import { isForbidden } from "../lib/is-forbidden"
import { formatAmount } from "../lib/format-amount"
import { portalOrderLink } from "../lib/portal-link"
import type { MiraklOrder } from "../types/mirakl-order"

/** What Mirakl knows of the order; nothing on an order from elsewhere, or for who may not see it. */
const MiraklOrderWidget = ({ data }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("mirakl")
  const { order, error } = useMiraklOrderOf(data.id)
  if (error && !isForbidden(error)) {
    return (
      <Container className="divide-y p-0">
        <SectionHeader title={t("widget.title")} />
        <Text size="small" className="text-ui-fg-error px-6 py-4">
          {error.message}
        </Text>
      </Container>
    )
  }
  return order ? <MiraklOrderCard order={order} /> : null
}

const MiraklOrderCard = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y p-0" data-testid="mirakl-order-widget">
      <SectionHeader title={t("widget.title")}>
        <OrderStateBadge state={order.mirakl_state} />
        <IncidentBadge order={order} />
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
      <HeldShipmentNotices order={order} />
      <EditWarning order={order} />
      <SectionRow
        title={t("fields.marketplace")}
        value={order.instance?.name}
      />
      <SectionRow
        title={t("fields.miraklOrder")}
        value={
          <Link
            to={`/mirakl/orders/${order.id}`}
            className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover break-all"
          >
            {order.mirakl_order_id}
          </Link>
        }
      />
      <SectionRow title={t("fields.channel")} value={order.channel_code} />
      <SectionRow
        title={t("fields.shipBy")}
        value={
          order.mirakl_state === "SHIPPING" ? (
            <Countdown to={order.shipping_deadline} />
          ) : (
            <DateTime value={order.shipping_deadline} />
          )
        }
      />
      <SectionRow
        title={t("fields.commission")}
        value={formatAmount(order.commission_total, order.currency_code)}
      />
      {order.mirakl_state_reason_label && (
        <SectionRow
          title={t("fields.stateReason")}
          value={[
            order.mirakl_state_reason_label,
            order.mirakl_state_reason_code,
          ]
            .filter(Boolean)
            .join(" · ")}
        />
      )}
      <ShippingByLine order={order} />
      <OrderDocuments order={order} />
      <div className="flex flex-wrap gap-x-4 px-6 py-4">
        <Text
          size="small"
          className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover"
          asChild
        >
          <Link to={`/mirakl/orders/${order.id}`}>{t("widget.more")}</Link>
        </Text>
      </div>
    </Container>
  )
}

/** Mirakl does not follow what is edited here; said before somebody edits. */
const EditWarning = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const isOver = ["CLOSED", "REFUSED", "CANCELED"].includes(order.mirakl_state)
  return isOver ? null : (
    <div className="px-6 py-4">
      <InlineTip variant="warning" label={t("widget.editWarning.label")}>
        {t("widget.editWarning.text")}
      </InlineTip>
    </div>
  )
}

export const config = defineWidgetConfig({
  zone: "order.details.side",
  id: "mirakl:order",
})

export default MiraklOrderWidget
