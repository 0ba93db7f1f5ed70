import { SectionRow } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { MiraklOrder } from "../../types/mirakl-order"
import { AcceptanceDeadline } from "../acceptance-deadline"
import { Countdown } from "../countdown"
import { DateTime } from "../date-time"
import { SectionHeader } from "../section-header"

/** The terms of the order: where it was sold, when it must ship, how it is paid. */
export const OrderFactsSection = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("orders.facts.title")} />
      <SectionRow
        title={t("fields.instance")}
        value={
          <Link
            to={`/mirakl/instances/${order.instance_id}`}
            className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover"
          >
            {order.instance?.name ?? order.instance_id}
          </Link>
        }
      />
      <SectionRow title={t("fields.channel")} value={order.channel_code} />
      <SectionRow
        title={t("fields.commercialId")}
        value={order.commercial_id}
      />
      {order.mirakl_state === "WAITING_ACCEPTANCE" && (
        <SectionRow
          title={t("fields.acceptBy")}
          value={<AcceptanceDeadline order={order} />}
        />
      )}
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
        title={t("fields.shippingType")}
        value={order.shipping_type_label ?? order.shipping_type_code}
      />
      <SectionRow
        title={t("fields.carrier")}
        value={order.carrier_name ?? order.carrier_code}
      />
      <SectionRow
        title={t("fields.trackingNumber")}
        value={order.tracking_number}
      />
      <SectionRow title={t("fields.paymentType")} value={order.payment_type} />
      <SectionRow
        title={t("fields.debitedAt")}
        value={<DateTime value={order.customer_debited_at} />}
      />
      <SectionRow
        title={t("fields.taxMode")}
        value={t(`capabilityValues.${order.tax_mode}`)}
      />
      <SectionRow
        title={t("fields.stateReason")}
        value={
          [order.mirakl_state_reason_label, order.mirakl_state_reason_code]
            .filter(Boolean)
            .join(" · ") || null
        }
      />
      {order.anonymized_at && (
        <SectionRow
          title={t("fields.anonymizedAt")}
          value={<DateTime value={order.anonymized_at} />}
        />
      )}
      <SectionRow
        title={t("fields.updatedOnMirakl")}
        value={<DateTime value={order.mirakl_updated_at} />}
      />
    </Container>
  )
}
